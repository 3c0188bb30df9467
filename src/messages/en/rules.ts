/** Problems of rule files. Values called `found` stand as JSON; ids and keys are quoted here. */
import type { RuleProblemCode } from "../../ruleset/problems/codes";

const MEANT = '{hasSuggestion, select, yes { (did you mean "{suggestion}"?)} other {}}';

export const EN_RULES = {
  "rules.file-missing": 'The rules folder lacks the file "{file}"; add it.',
  "rules.file-too-large": "The file is {size} characters long, and at most {limit} are allowed; shorten it.",
  "rules.not-checked":
    "The rule files could not be checked: it failed, or took too long; use files that are shorter or plainer.",
  "rules.not-json":
    '{hasFound, select, yes {"{found}" cannot stand here} other {The file ends too early}}, so the text is not JSON; look for a missing or extra comma, quote or bracket.',
  "rules.nested-too-deep":
    "Objects and lists stand more than {limit} levels deep in each other; flatten them.",
  "rules.forbidden-key": 'The key "{key}" cannot be used; choose another one.',
  "rules.duplicate-key":
    'The key "{key}" stands twice in one object (see line {line} too); delete one of the two.',

  "rules.wrong-type": "{expected}, and here is {found}; correct it.",
  "rules.not-allowed": `{found} is not allowed here${MEANT}; write one of: {allowed}.`,
  "rules.missing-property": 'The property "{property}" is missing; add it.',
  "rules.unknown-property": `The property "{property}" is not known here${MEANT}; known are: {allowed}.`,
  "rules.one-property-of":
    "Exactly one of these properties must stand here: {allowed}; {hasFound, select, yes {found were: {found}} other {none was found}}.",
  "rules.wrong-form": "{found} does not have the right form; write it like {example}.",
  "rules.text-empty": "The text is empty; fill it in.",
  "rules.text-too-long":
    "The text is longer than {limit, plural, one {# character} other {# characters}}; shorten it.",
  "rules.too-few": "There are too few entries; at least {limit, plural, one {# is} other {# are}} needed.",
  "rules.too-many": "There are too many entries; {limit, plural, one {# is} other {# are}} allowed at most.",
  "rules.out-of-range":
    "{found} is out of range; write a number{hasMin, select, yes { from {min}} other {}}{hasMax, select, yes { up to {max}} other {}}.",
  "rules.repeated-item": '"{item}" stands in the list already; delete one of the two.',
  "rules.schema-refuses":
    'The value breaks the rule "{keyword}" of the file\'s schema; compare it with the schema.',

  "rules.condition-mixed":
    'One condition cannot hold all of these: {found}; make each a condition of its own in an "all" or "any" list.',
  "rules.condition-unclear": "The condition does not say what it asks for; give it one of: {allowed}.",
  "rules.condition-empty":
    'The list "{kind}" is empty, so it asks for nothing; put a condition into it or delete it.',
  "rules.condition-priority": '"priority" has no effect on the outcome of conditions; delete it.',
  "rules.condition-path": '"path" cannot be used, as facts are single values; delete it.',
  "rules.condition-params": '"params" cannot be used, as facts take no parameters; delete it.',
  "rules.condition-bare-comparison": 'The comparison with {fact} stands alone; put it into an "all" list.',
  "rules.operator-unknown": `There is no operator "{operator}"${MEANT}; write one of: {allowed}.`,
  "rules.decorator-unknown": `There is no operator prefix "{decorator}"${MEANT}; write one of: {allowed}.`,
  "rules.decorators-too-many":
    "More than {limit} prefixes stand before the operator; leave out those that cancel each other.",
  "rules.operator-needs-list-fact":
    'The operator "{operator}" is for facts that are lists, and facts here are single values; use "in" or "equal".',
  "rules.operator-impossible":
    'The parts of the operator "{operator}" do not fit each other; leave the prefixes out.',

  "rules.fact-unknown": `There is no fact "{fact}"${MEANT}; known are: {known}.`,
  "rules.fact-not-comparable":
    'The fact "{fact}" is of type "{type}", which rules do not compare; use another fact.',
  "rules.operator-not-for-type":
    'The operator "{operator}" does not fit the fact "{fact}" of type "{type}"; write one of: {allowed}.',
  "rules.value-wrong-type":
    'The fact "{fact}" is of type "{type}", and {found} is no such value; write one like {example}.',
  "rules.value-needs-list": 'The operator "{operator}" needs a list of values; put them in square brackets.',
  "rules.value-needs-single":
    'The operator "{operator}" needs a single value, not a list; take the square brackets away.',
  "rules.value-level-unknown": `There is no level "{level}"${MEANT}; known are: {known}.`,
  "rules.texts-alike":
    'For the fact "{fact}", "{text}" counts as "{other}", which the rules name too; write both alike, or set "exact" for the column.',
  "rules.value-fact-other-type":
    'The fact "{fact}" (type "{type}") cannot be compared with the fact "{other}" (type "{otherType}"); use facts of one type.',
  "rules.requirement-unknown": `There is no requirement "{requirement}"${MEANT}; known are: {known}.`,
  "rules.requirement-in-purchases":
    "The requirement {requirement} is about partners, and this condition is about purchases; compare a column of the purchases.",
  "rules.requirements-circular":
    "The requirements refer to each other in a circle: {cycle}; take one reference out.",
  "rules.requirements-too-deep":
    'From the requirement "{requirement}" more than {limit, plural, one {# reference follows} other {# references follow}} one another; shorten the chain.',
  "rules.condition-too-large":
    "With all requirements that it refers to, the condition has more than {limit, plural, one {# part} other {# parts}}; simplify it.",

  "rules.column-missing": 'The sheet "{sheet}" lacks the column "{column}", which the program needs; add it.',
  "rules.column-role-type":
    'The column "{column}" of the sheet "{sheet}" is of type "{type}"; write one of: {expected}.',
  "rules.column-not-optional":
    'The column "{column}" of the sheet "{sheet}" is always needed; delete "optional" from it.',
  "rules.exact-not-text":
    'The column "{column}" of the sheet "{sheet}" is of type "{type}", and "exact" is for texts only; delete it.',
  "rules.header-taken":
    'The columns "{other}" and "{column}" of the sheet "{sheet}" share the header "{header}"; rename one of them.',
  "rules.sheet-name-taken": 'The sheets "{other}" and "{sheet}" share the name "{name}"; rename one of them.',
  "rules.fact-name-taken":
    'The fact "{fact}" has the same key as a column of the sheet "{sheet}"; give it another one.',
  "rules.fact-type-mismatch": 'The fact "{fact}" is of type "{type}"; write "{expected}".',
  "rules.aggregate-column-missing":
    'The fact "{fact}" ("{aggregate}") does not say which purchases column it is taken from; add "column".',
  "rules.aggregate-column-needless": 'The fact "{fact}" counts rows and needs no column; delete "column".',
  "rules.aggregate-column-unknown": `The fact "{fact}" names the column "{column}", which the purchases sheet lacks${MEANT}; known are: {known}.`,
  "rules.aggregate-column-type":
    'The fact "{fact}" cannot take "{aggregate}" of the column "{column}", which is of type "{type}"; use a column of type: {allowed}.',

  "rules.level-duplicate": 'The level "{level}" is declared twice; delete one, or change its id.',
  "rules.level-name-taken": 'The levels "{other}" and "{level}" share the name "{name}"; rename one of them.',
  "rules.entry-level-unknown": `The entry level "{level}" is not declared${MEANT}; known are: {known}.`,
  "rules.entry-level-add-on": 'The entry level "{level}" is an add-on status; name a level.',
  "rules.tier-missing": 'The level "{level}" has no rule that says when it is reached; add one to "tiers".',
  "rules.tier-duplicate": 'The level "{level}" has two rules in "tiers"; make one of them.',
  "rules.tier-level-unknown": `The rule names the level "{level}", which is not declared${MEANT}; known are: {known}.`,
  "rules.tier-compares-fact":
    "The rule of a level compares the fact {fact} itself; make it a requirement and name that here.",
  "rules.level-unreachable":
    'No partner can reach the level "{level}", because its requirements contradict each other ({requirements}); correct them.',
  "rules.requirement-unused": 'No rule asks for the requirement "{requirement}"; use it or delete it.',
  "rules.requirement-reserved":
    '"{requirement}" has a meaning of its own in the results; give the requirement another id.',
  "rules.requirement-impossible":
    'No partner can meet the requirement "{requirement}", because its conditions contradict each other; correct them.',
  "rules.status-column-missing":
    'The add-on status "{level}" does not name its yes/no column in the partners sheet; add "statusColumn".',
  "rules.status-column-unknown": `The add-on status "{level}" names the column "{column}", which the partners sheet lacks${MEANT}; known are: {known}.`,
  "rules.status-column-type":
    'The column "{column}" of the add-on status "{level}" is of type "{type}"; use one of type "yesNo".',
  "rules.status-column-taken":
    'The column "{column}" of the add-on status "{level}" belongs to "{other}" already; use another one.',
  "rules.add-on-only":
    '"{property}" is for add-on statuses only, and "{level}" is a level; delete it, or make the level an add-on.',
  "rules.title-level-unknown": `The title is for the level "{level}", which is not declared${MEANT}; known are: {known}.`,
  "rules.title-for-add-on": 'The title is for "{level}", which is an add-on status; titles go with levels.',

  "rules.benefit-duplicate": 'The benefit "{benefit}" is declared twice; delete one, or change its id.',
  "rules.benefit-level-unknown": `The benefit names the level "{level}", which is not declared${MEANT}; known are: {known}.`,
  "rules.benefit-unused": 'The benefit "{benefit}" goes with no level; name levels for it or delete it.',

  "rules.points-benefit-unknown": `There is no benefit "{benefit}"${MEANT}; known are: {known}.`,
  "rules.points-rule-duplicate": 'Two points rules are named "{rule}"; rename one of them.',
  "rules.bands-without-top":
    'In the rule "{rule}", the last band ends at a sum, so larger sums have no rate; delete its "upTo".',
  "rules.band-after-top":
    'In the rule "{rule}", a band without "upTo" is not the last one; give it an end or move it to the end.',
  "rules.bands-out-of-order":
    'In the rule "{rule}", the band up to {upTo} stands after the one up to {previous}; put them in ascending order.',
  "rules.bands-overlap":
    'In the rule "{rule}", the band at {upTo} overlaps the one before it, which ends at {previous}; correct one of them.',
  "rules.bands-gap":
    'In the rule "{rule}", sums between {previous} and {from} have no rate; close the gap between the two bands.',
  "rules.rate-out-of-range":
    "The rate {rate} is not a fraction from 0 to 1; {hasSuggestion, select, yes {for {rate} % write {suggestion}} other {write 2 % as 0.02}}.",
  "rules.rate-too-fine": "The rate {rate} has more than six decimals; round it.",
  "rules.money-too-fine": "The amount {found} has more than two decimals; round it.",
  "rules.money-too-large": "The amount {found} is too large to be counted exactly; write a smaller one.",

  "rules.versions-beside-files":
    "The folder holds versions.json, and rule files beside it ({files}), so it is not clear which are meant; move them into a folder of their own, or delete versions.json.",
  "rules.first-version-with-day":
    'The first version is in force from the beginning and has no day; take "from" out.',
  "rules.version-without-day": 'The version does not say from which day it is in force; add "from".',
  "rules.versions-out-of-order":
    "The version begins on {from}, and the one before it on {previous}; put the versions in the order of their days.",
  "rules.version-folder-taken":
    'The folder "{folder}" belongs to another version already; give each version a folder of its own.',
  "rules.version-folder-missing":
    'There is no folder "{folder}" beside versions.json; add it, or correct its name.',
  "rules.version-folder-linked":
    'The folder "{folder}" is a link to another place; put the rule files themselves into it.',
  "rules.versions-too-large":
    "All versions together have {size} characters, and at most {limit} are allowed; leave out versions that no term needs any more.",
  "rules.version-inside-period":
    "The version changes points and begins on {from}, in the middle of a settlement period; let it begin on {before} or {after}.",
  "rules.version-term-differs":
    'The term is "{found}", and in the version "{version}" it is "{expected}"; all versions must have the same.',
  "rules.version-currency-differs":
    'The currency is {found}, and in the version "{version}" it is {expected}; all versions must have the same.',
  "rules.version-column-missing":
    'The points rules of the version "{version}" need the column "{column}" of the sheet "{sheet}", which this version does not declare; add it, as their periods are still evaluated.',
  "rules.version-column-type":
    'The column "{column}" of the sheet "{sheet}" is of type "{type}", and the points rules of the version "{version}" need it as "{expected}"; use that type, or another key.',
  "rules.version-level-gone":
    'The level "{level}" of the version "{version}" is not there any more; partners whose cells name it will be problems, so give them another level.',
  "rules.version-requirement-gone":
    'The requirement "{requirement}" of the version "{version}" is not there any more; check that it was meant to go.',
  "rules.version-column-gone":
    'The column "{column}" of the sheet "{sheet}" in the version "{version}" is not there any more; its cells will not be read.',
  "rules.version-name-taken":
    '"{name}" is the name of the version "{version}" too, so results do not tell the two apart; change "version" in program.json.',

  "rules.not-a-day": '"{found}" is not a day of the calendar; write it like 2026-12-31.',
  "rules.case-column-unknown": `There is no column "{column}"${MEANT}; known are: {known}.`,
  "rules.case-level-unknown": `There is no level "{name}"${MEANT}; known are: {known}.`,
  "rules.case-requirement-unknown": `There is no requirement "{name}"${MEANT}; known are: {known}.`,
  "rules.case-benefit-unknown": `There is no benefit "{name}"${MEANT}; known are: {known}.`,
} as const satisfies Readonly<Record<`rules.${RuleProblemCode}`, string>>;
