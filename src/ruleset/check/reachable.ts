/** Decides whether a condition can ever be met, where that is possible. */
import type { FactId, FactType } from "../../domain/program";
import type { Proposition, Literal } from "../conditions/comparisons";
import { fullRange, isEmptyRange, narrowed } from "./value-range";
import type { ValueRange } from "./value-range";

/** Maximum number of tries; after that the question stays open, because loading a rule file must not take long. */
const MAX_STEPS = 2_000;

export interface FactDomains {
  type(fact: FactId): FactType;
  /** The levels that a level fact can have. */
  levels(fact: FactId): ReadonlySet<string>;
}

/** The goals still to be met, as a linked list: lists would be copied at each step. */
interface Goals {
  readonly first: Proposition;
  readonly rest: Goals | undefined;
}

/**
 * `false` only where every way to meet the formula asks two things of one fact that exclude each other. Relations
 * between different facts are not considered.
 */
export function canBeMet(formula: Proposition, domains: FactDomains): boolean {
  return new Search(domains).run({ first: formula, rest: undefined });
}

class Search {
  private steps = 0;
  private readonly ranges = new Map<FactId, ValueRange>();

  constructor(private readonly domains: FactDomains) {}

  /** Whether all goals can be met together; also true where the search was given up. */
  run(goals: Goals | undefined): boolean {
    this.steps += 1;
    if (goals === undefined || this.steps > MAX_STEPS) return true;
    const { first, rest } = goals;
    switch (first.kind) {
      case "open":
        return this.run(rest);
      case "all":
        return this.run(
          first.parts.reduceRight<Goals | undefined>((list, part) => ({ first: part, rest: list }), rest),
        );
      case "any":
        return first.parts.some((part) => this.run({ first: part, rest }));
      case "literal":
        return this.narrow(first.literal, first.holds, rest);
    }
  }

  private narrow(literal: Literal, holds: boolean, rest: Goals | undefined): boolean {
    const { fact } = literal;
    const before = this.ranges.get(fact) ?? fullRange(this.domains.type(fact), this.domains.levels(fact));
    const after = narrowed(before, literal, holds);
    if (isEmptyRange(after)) return false;
    this.ranges.set(fact, after);
    const found = this.run(rest);
    // The next attempt starts from the state known here.
    this.ranges.set(fact, before);
    return found;
  }
}
