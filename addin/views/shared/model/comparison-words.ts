/** A comparison in words: the found value, the needed value, and "not filled in" as distinct from "no". */
import type { PartnerCard } from "../../../../src/app/partner/card";
import { isCellUnreadable } from "../../../../src/app/partner/unreadable";
import type { ComparisonNode, FactValue } from "../../../../src/domain/conditions";
import type { ColumnType } from "../../../../src/domain/program";
import type { RuleSource } from "../../../../src/ruleset";
import type { BaseOperatorName } from "../../../../src/ruleset/conditions/operators";
import { plainOperator } from "./operator-words";
import { relationKey, valueWords, type ValueSpeech } from "./value-words";
import { isolatedList } from "../../../../src/messages/isolate";

/** Everything that the words are made from. */
export interface FactSpeech extends ValueSpeech {
  readonly rules: RuleSource;
}

/** The found value: "0", "no", "not filled in", or that its cell could not be read. */
export function foundWords(
  node: ComparisonNode,
  card: Pick<PartnerCard, "cells" | "problems">,
  speech: FactSpeech,
): string {
  if (node.found !== undefined) return factWords(node.fact, node.found, speech);
  const isBroken = isCellUnreadable(columnOfFact(node, speech.rules), card);
  return speech.text(isBroken ? "pane.value-unreadable" : "pane.value-blank");
}

/** The needed value: "at least 1", "yes", "31.12.2026 or earlier". */
export function neededWords(node: ComparisonNode, speech: FactSpeech): string {
  const { base, of } = plainOperator(node.operator);
  const values = node.neededFact === undefined ? valuesNeeded(node, speech) : [otherFact(node, speech)];
  const { text } = speech;
  if (of === "one") return phrase(base, isolatedList(values), node, speech);
  const phrases = values.map((value) => phrase(base, value, node, speech)).join("; ");
  return of === "some" ? text("pane.needed-some", { phrases }) : text("pane.needed-every", { phrases });
}

/** A fact's value as people write it. */
export function factWords(fact: string, value: FactValue, speech: FactSpeech): string {
  return valueWords(value, factType(fact, speech.rules), speech);
}

/** The type of a fact's values, by the rule files. */
function factType(fact: string, { program }: RuleSource): ColumnType | undefined {
  return program.facts[fact]?.type ?? program.sheets.partners.columns[fact]?.type;
}

/**
 * A membership fact comes from the day of registration, and has no cell of its own. If active membership is unknown,
 * the year of renewal may be the reason (C6).
 */
export function columnOfFact(
  { fact, found }: Pick<ComparisonNode, "fact" | "found">,
  { program }: RuleSource,
): string {
  const membership = program.facts[fact]?.membership;
  if (membership === undefined) return fact;
  return membership === "active" && found === undefined ? "renewedThrough" : "registeredOn";
}

function phrase(base: BaseOperatorName, value: string, node: ComparisonNode, speech: FactSpeech): string {
  const { text } = speech;
  // "Not yes" is "no".
  if (base === "notEqual" && typeof node.needed === "boolean") {
    return node.needed ? text("pane.value-no") : text("pane.value-yes");
  }
  const type = factType(node.fact, speech.rules);
  const isNumber = type === "count" || type === "money";
  if (base === "equal" && !isNumber) return value;
  return text(relationKey(base, type), { value });
}

function valuesNeeded({ fact, needed }: ComparisonNode, speech: FactSpeech): readonly string[] {
  const values = needed === undefined ? [] : typeof needed === "object" ? needed : [needed];
  return values.map((value) => factWords(fact, value, speech));
}

function otherFact({ neededFact = "", needed }: ComparisonNode, speech: FactSpeech): string {
  const { text, names } = speech;
  const known = typeof needed === "object" ? needed[0] : needed;
  const value = known === undefined ? text("pane.value-blank") : factWords(neededFact, known, speech);
  return text("pane.value-of-fact", { fact: names.fact(neededFact), value });
}
