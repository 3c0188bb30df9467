/** Benefits (C3). */
import type { HeldLevel } from "./held-level";
import type { Membership } from "./membership";
import type { BenefitId, Program } from "./program";

/** The held level's benefits plus its add-ons', in the program's order; none unless membership is active. */
export function benefitsOf(program: Program, membership: Membership, held: HeldLevel): readonly BenefitId[] {
  if (membership.status !== "active" || held.level === undefined) return [];
  const sources = [held.level, ...held.addOns];
  return program.benefits
    .filter((benefit) => sources.some((level) => benefit.levels.has(level)))
    .map((benefit) => benefit.id);
}
