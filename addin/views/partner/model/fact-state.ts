/** What a partner has, beside what is needed: "0, at least 1 needed", or "registered on 10 February 2026". */
import type { PartnerCard } from "../../../../src/app/partner/card";
import type { ComparisonNode } from "../../../../src/domain/conditions";
import { foundWords, neededWords, type FactSpeech } from "../../shared/model/comparison-words";

/** The parts of a card that tell what a fact is. */
export type FactCard = Pick<PartnerCard, "cells" | "problems" | "membership">;

/**
 * A fact's state in words. `isBarred`: the condition must not hold, so its value is not called needed. Facts of
 * membership are told as what they are; of a yes that is there, nothing more needs to be said.
 */
export function factState(
  node: ComparisonNode,
  card: FactCard,
  isBarred: boolean,
  speech: FactSpeech & { readonly asOf: string },
): string {
  const asks = node.needed === true && node.operator === "equal" && !isBarred;
  const told = asks ? membershipState(node, card, speech) : undefined;
  if (told !== undefined) return told;
  const found = foundWords(node, card, speech);
  if (asks && node.outcome === "met") return found;
  const needed = neededWords(node, speech);
  return speech.text(isBarred ? "pane.found-and-barred" : "pane.found-and-needed", { found, needed });
}

function membershipState(
  { fact, found }: ComparisonNode,
  { membership }: FactCard,
  speech: FactSpeech & { readonly asOf: string },
): string | undefined {
  const { text, formats, rules } = speech;
  const kind = rules.program.facts[fact]?.membership;
  if (kind === "registered") return registeredState(membership, typeof found === "boolean", speech);
  if (kind !== "active") return undefined;
  if (found === undefined) return text("pane.active-unknown");
  return found === true && membership.last !== undefined
    ? text("pane.active-until", { day: formats.day(membership.last) })
    : text("pane.active-not");
}

function registeredState(
  { registeredOn }: FactCard["membership"],
  isKnown: boolean,
  { text, formats, asOf }: FactSpeech & { readonly asOf: string },
): string {
  if (!isKnown) return text("pane.registered-unreadable");
  if (registeredOn === undefined) return text("pane.registered-not");
  const key = registeredOn > asOf ? "pane.registered-later" : "pane.registered-on";
  return text(key, { day: formats.day(registeredOn) });
}
