/**
 * Every problem that the rule files can have, with the keys of its details. The sentences stand in the message
 * catalogues under these codes. A detail that does not apply is "" (no suggestion, for instance), never absent.
 *
 * `suggestion` is the known name nearest to the one found ("did you mean"). `allowed` and `known` are lists joined by
 * ", ". Values found are written as JSON, shortened.
 */
export const RULE_PROBLEM_CODES = {
  // The files as such.
  /** A rules folder lacks one of the four files. `file`: its name. */
  "file-missing": ["file"],
  /** A file is larger than a rule file can sensibly be. `size`, `limit`: bytes or characters. */
  "file-too-large": ["size", "limit"],
  /** Concerns all files: the check did not finish. */
  "not-checked": [],
  /** The text is not JSON. `found`: the text at the place; "" at the end of the file. */
  "not-json": ["found"],
  /** Objects and lists are nested too deeply. `limit`: levels. */
  "nested-too-deep": ["limit"],
  /** A key that programs cannot use safely ("__proto__"). */
  "forbidden-key": ["key"],
  /** A key stands twice in one object; only the last would count. `line`: where the key stands again. */
  "duplicate-key": ["key", "line"],

  // Problems found by the schemas.
  /** `expected`: type names of JSON Schema joined by ", " (object, array, string, number, integer, boolean, null); `found`: one of them. */
  "wrong-type": ["expected", "found"],
  /** A value that is not one of the allowed ones. */
  "not-allowed": ["found", "allowed", "suggestion"],
  /** An object lacks a needed property. */
  "missing-property": ["property"],
  /** An object has an unknown property. */
  "unknown-property": ["property", "allowed", "suggestion"],
  /** An object must have exactly one of some properties. `found`: the ones it has; "" for none. */
  "one-property-of": ["allowed", "found"],
  /** A text or key of the wrong form (an id, a key, a currency code, a day). `example`: one of the right form. */
  "wrong-form": ["found", "example"],
  /** An empty text. */
  "text-empty": [],
  "text-too-long": ["limit"],
  /** A list or an object with too few entries. */
  "too-few": ["limit"],
  "too-many": ["limit"],
  /** A number outside its bounds. `min` or `max` may be "". */
  "out-of-range": ["found", "min", "max"],
  /** A list names one thing twice. */
  "repeated-item": ["item"],
  /** Another violation of the schema. `keyword`: the schema's word for it. */
  "schema-refuses": ["keyword"],

  // Conditions: form.
  /** An object with more than one of all, any, not, condition, fact; the engine would pass over all but one. */
  "condition-mixed": ["found"],
  /** An object with none of them. */
  "condition-unclear": ["allowed"],
  /** `kind`: all or any. The engine would take an empty list as met. */
  "condition-empty": ["kind"],
  "condition-priority": [],
  "condition-path": [],
  "condition-params": [],
  /** The top of a rule's conditions is a comparison; the engine wants all, any, not or a requirement there. */
  "condition-bare-comparison": ["fact"],
  "operator-unknown": ["operator", "allowed", "suggestion"],
  "decorator-unknown": ["decorator", "allowed", "suggestion"],
  /** More than `limit` decorators before an operator. */
  "decorators-too-many": ["limit"],
  /** The operator compares lists of facts' values; facts here are single values. */
  "operator-needs-list-fact": ["operator"],
  /** Decorators that do not fit each other or their operator ("someValue:in"). */
  "operator-impossible": ["operator"],

  // Conditions: names.
  "fact-unknown": ["fact", "known", "suggestion"],
  /** An id or a rate, which rules do not compare. */
  "fact-not-comparable": ["fact", "type"],
  "operator-not-for-type": ["operator", "fact", "type", "allowed"],
  /** `example`: a value of the right type. */
  "value-wrong-type": ["fact", "type", "found", "example"],
  "value-needs-list": ["operator"],
  "value-needs-single": ["operator"],
  "value-level-unknown": ["level", "known", "suggestion"],
  /** Warning: two texts that one fact is compared with count as the same. `other`: the earlier one. */
  "texts-alike": ["fact", "text", "other"],
  "value-fact-other-type": ["fact", "type", "other", "otherType"],
  "requirement-unknown": ["requirement", "known", "suggestion"],
  /** A condition on purchases refers to a requirement, which judges partners. */
  "requirement-in-purchases": ["requirement"],
  /** `cycle`: the requirements joined by " → ", the first one again at the end. */
  "requirements-circular": ["cycle"],
  /** Requirements refer to requirements, and so on, more than `limit` times. */
  "requirements-too-deep": ["requirement", "limit"],
  /** A condition has more than `limit` parts, counting everything it refers to. */
  "condition-too-large": ["limit"],

  // program.json.
  /** `sheet`: partners, purchases or rates. */
  "column-missing": ["sheet", "column"],
  "column-role-type": ["sheet", "column", "type", "expected"],
  /** A column that every workbook needs is declared optional. */
  "column-not-optional": ["sheet", "column"],
  /** Two columns of a sheet share a header. `other`: the earlier column. */
  /** `exact` on a column that is not of type text. */
  "exact-not-text": ["sheet", "column", "type"],
  "header-taken": ["sheet", "header", "column", "other"],
  /** Two sheets share a name. */
  "sheet-name-taken": ["name", "sheet", "other"],
  /** A fact has the key of a column. */
  "fact-name-taken": ["fact", "sheet"],
  "fact-type-mismatch": ["fact", "type", "expected"],
  "aggregate-column-missing": ["fact", "aggregate"],
  "aggregate-column-needless": ["fact"],
  "aggregate-column-unknown": ["fact", "column", "known", "suggestion"],
  "aggregate-column-type": ["fact", "aggregate", "column", "type", "allowed"],

  // levels.json.
  "level-duplicate": ["level"],
  /** Two levels or titles share a name, so a Level cell could mean either. `other`: the earlier level's id. */
  "level-name-taken": ["name", "level", "other"],
  "entry-level-unknown": ["level", "known", "suggestion"],
  "entry-level-add-on": ["level"],
  "tier-missing": ["level"],
  "tier-duplicate": ["level"],
  "tier-level-unknown": ["level", "known", "suggestion"],
  /** A tier rule compares a fact itself instead of naming a requirement. */
  "tier-compares-fact": ["fact"],
  /** The level's conditions contradict each other. `requirements`: those of the level. */
  "level-unreachable": ["level", "requirements"],
  /** Warning. */
  "requirement-unused": ["requirement"],
  /** active-membership and requested-level are reserved: they have their own meaning in results. */
  "requirement-reserved": ["requirement"],
  /** Warning: the requirement's own conditions contradict each other. */
  "requirement-impossible": ["requirement"],
  "status-column-missing": ["level"],
  "status-column-unknown": ["level", "column", "known", "suggestion"],
  "status-column-type": ["level", "column", "type"],
  "status-column-taken": ["level", "column", "other"],
  /** statusColumn or titles on a level that is not an add-on. `property`: the one found. */
  "add-on-only": ["level", "property"],
  "title-level-unknown": ["level", "known", "suggestion"],
  /** A title for a level that is an add-on; titles go with held levels. */
  "title-for-add-on": ["level"],

  // benefits.json.
  "benefit-duplicate": ["benefit"],
  "benefit-level-unknown": ["level", "known", "suggestion"],
  /** Warning. */
  "benefit-unused": ["benefit"],

  // points.json.
  "points-benefit-unknown": ["benefit", "known", "suggestion"],
  "points-rule-duplicate": ["rule"],
  /** No band without `upTo`: sums above the last one have no rate. */
  "bands-without-top": ["rule"],
  /** A band without `upTo` that is not the last: two tops, or out of order. */
  "band-after-top": ["rule"],
  /** `upTo` lies below that of the band before. */
  "bands-out-of-order": ["rule", "upTo", "previous"],
  /** A band has sums in common with the one before it (or holds none at all). */
  "bands-overlap": ["rule", "upTo", "previous"],
  /** `from` lies above the end of the band before. */
  "bands-gap": ["rule", "from", "previous"],
  /** A rate is a fraction from 0 to 1. `suggestion`: the fraction where a percentage was written. */
  "rate-out-of-range": ["rate", "suggestion"],
  /** More than six decimals. */
  "rate-too-fine": ["rate"],
  /** More than two decimals. */
  "money-too-fine": ["found"],
  "money-too-large": ["found"],

  // versions.json, and versions against each other. `version`: the folder of another version.
  /** Rule files stand beside versions.json, so it is unclear which are meant. `files`: their names. */
  "versions-beside-files": ["files"],
  "first-version-with-day": [],
  "version-without-day": [],
  /** `previous`: the day of the version before. */
  "versions-out-of-order": ["from", "previous"],
  /** Two versions share a folder; names that differ in case alone are one folder on some systems. */
  "version-folder-taken": ["folder"],
  "version-folder-missing": ["folder"],
  /** The folder is a link to another place. */
  "version-folder-linked": ["folder"],
  /** All versions together are too large. Characters. */
  "versions-too-large": ["size", "limit"],
  /** A version that changes points begins in the middle of a settlement period. `before`, `after`: the nearest days. */
  "version-inside-period": ["from", "before", "after"],
  "version-term-differs": ["found", "expected", "version"],
  "version-currency-differs": ["found", "expected", "version"],
  /** Points rules of an earlier version need a column that this one does not declare. */
  "version-column-missing": ["sheet", "column", "version"],
  "version-column-type": ["sheet", "column", "type", "expected", "version"],
  /** Warning: something that the version before has. */
  "version-level-gone": ["level", "version"],
  "version-requirement-gone": ["requirement", "version"],
  "version-column-gone": ["sheet", "column", "version"],
  /** Warning: two versions have the same `version` in program.json. */
  "version-name-taken": ["name", "version"],

  // Worked cases.
  "not-a-day": ["found"],
  "case-column-unknown": ["column", "known", "suggestion"],
  "case-level-unknown": ["name", "known", "suggestion"],
  "case-requirement-unknown": ["name", "known", "suggestion"],
  "case-benefit-unknown": ["name", "known", "suggestion"],
} as const;

export type RuleProblemCode = keyof typeof RULE_PROBLEM_CODES;
/** The details that a code's sentence may name. */
export type RuleProblemDetails<C extends RuleProblemCode> = Readonly<
  Record<(typeof RULE_PROBLEM_CODES)[C][number], string>
>;
