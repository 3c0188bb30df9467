/** The effect of other rates on an evaluated workbook, within a keystroke: by sums that are added up once. */
import { evaluatePartner, type PartnerEvaluation } from "../../domain/evaluation";
import type { Effect } from "../../domain/effect/effect";
import { partnerEffect, type PartnerEffect } from "../../domain/effect/partner-effect";
import { hasPlainPeriods, rateEffect, type RateEffect } from "../../domain/effect/rate-effect";
import { rateSumSteps, type RateSums } from "../../domain/effect/rate-sums";
import { programOn, type Timeline } from "../../domain/timeline";
import type { Day } from "../../domain/units";
import type { Purchases } from "../../domain/purchases";
import type { LoadedVersions, RuleSource } from "../../ruleset";
import { beyondRates, beyondWindow } from "../../ruleset/versions/beyond-rates";
import type { Evaluation } from "../evaluate";
import type { EffectFigures, Ranked } from "./effect-summary";

/** Number of partners added up before another question may come in between. */
const STEP = 1000;

/** An effect, and the evaluation of single partners by the changed rules. */
export interface Trial {
  readonly effect: EffectFigures;
  /** The evaluation by the changed rules, with the partner at a position judged by them, and no other. */
  evaluationOf(position: number): Evaluation;
}

/** Sums that are added up in steps; `by`: the rules beyond rates that they are added up by. */
interface SumsInMaking {
  readonly by: string;
  readonly steps: Generator<number, RateSums>;
  sums?: RateSums;
}

export class RateTrials {
  private readonly standing: SumsInMaking;
  /** Those by another window (R2): the next changes seldom are about yet another one. */
  private other: SumsInMaking | undefined;
  private readonly building: (changed?: Timeline) => Generator<number, RateSums>;
  private readonly firstDay: Day;
  private readonly isPlain: boolean;

  /** `pause` lets other questions come in between. */
  constructor(
    private readonly inForce: Evaluation,
    private readonly rules: LoadedVersions,
    private readonly pause: () => Promise<void>,
  ) {
    const { partners, book, asOf, timeline, program, reviewed } = inForce;
    this.firstDay = firstDayOf(partners, asOf);
    this.isPlain = reviewed === undefined && hasPlainPeriods(partners, timeline, asOf);
    const { length } = program.points.rules;
    const purchasesOf = (position: number): Purchases => book.purchases.book.of(position);
    this.building = (changed) => rateSumSteps(partners, purchasesOf, length, changed);
    this.standing = { by: "", steps: this.building() };
  }

  /**
   * The effect of changed rules; `undefined` where they change more than rates and the window that picks them, where
   * periods are closed or adjusted, or once nobody wants it any more.
   */
  async try(changed: LoadedVersions, isWanted: () => boolean): Promise<Trial | undefined> {
    const making = this.isPlain ? this.sumsFor(changed) : undefined;
    const sums = making && (await this.sumsWhile(making, isWanted));
    // Of what is uncertain another window may make something else provisional.
    if (sums?.isUncertain === true && making !== this.standing) return undefined;
    const found = sums && rateEffect(sums, this.inForce.timeline, changed, this.inForce.asOf);
    return found && new TriedRates(this.inForce, changed, found);
  }

  /**
   * The sums on which the changed rates are tried. All versions that periods or levels are judged by, of both sides,
   * must be the same but for their rates; those of one side may have another window.
   */
  private sumsFor(changed: LoadedVersions): SumsInMaking | undefined {
    const inUse = (versions: LoadedVersions): LoadedVersions[number][] =>
      versions.filter(
        ({ from }, at) =>
          (from === undefined || from <= this.inForce.asOf) &&
          (versions[at + 1]?.from ?? Infinity) > this.firstDay,
      );
    const [before, after] = [inUse(this.rules), inUse(changed)].map((side) =>
      side.map(({ source }) => source),
    );
    const by = commonText(after, beyondRates);
    const own = commonText(before, beyondRates);
    if (before === undefined || after === undefined || by === undefined || own === undefined)
      return undefined;
    if (by === own) return this.standing;
    if (commonText([...before, ...after], beyondWindow) === undefined) return undefined;
    if (this.other?.by !== by) this.other = { by, steps: this.building(changed) };
    return this.other;
  }

  private async sumsWhile(making: SumsInMaking, isWanted: () => boolean): Promise<RateSums | undefined> {
    while (making.sums === undefined) {
      const step = making.steps.next();
      if (step.done === true) making.sums = step.value;
      else if (step.value % STEP === STEP - 1) {
        await this.pause();
        if (!isWanted()) return undefined;
      }
    }
    return making.sums;
  }
}

/** The text that all sources have in common; `undefined` if they differ. */
function commonText(
  sources: readonly RuleSource[] | undefined,
  textOf: (source: RuleSource) => string,
): string | undefined {
  const [first, ...others] = (sources ?? []).map(textOf);
  return others.every((text) => text === first) ? first : undefined;
}

/** The first day that any partner's points depend on. */
function firstDayOf(partners: readonly PartnerEvaluation[], asOf: Day): Day {
  let first = asOf;
  for (const { points } of partners) {
    const day = points.periods[0]?.period.first;
    if (day !== undefined && day < first) first = day;
  }
  return first;
}

/** Figures at once; partners are judged when somebody looks at them. */
class TriedRates implements Trial {
  readonly effect: EffectFigures;
  private readonly judged = new Map<number, PartnerEvaluation>();

  constructor(
    private readonly inForce: Evaluation,
    private readonly changed: Timeline,
    found: RateEffect,
  ) {
    const { asOf, partners } = inForce;
    const { gains, precision, points, periods } = found;
    const winners = this.ranked(gains, 1, precision);
    const losers = this.ranked(gains, -1, precision);
    const isProvisional = (position: number): boolean => partners[position]?.points.provisional === true;
    const provisional = this.ranking(Array.from(partners.keys()).filter(isProvisional), precision);
    this.effect = {
      ...{ asOf, precision, points, periods, winners, losers },
      valueOfPoint: valuesOf(inForce, changed),
      unchanged: partners.length - winners.length - losers.length,
      ...{ levels: [], benefits: [], decisions: [] },
      ...{ provisional: provisional.length, provisionalPartners: provisional, unpaired: 0 },
    };
  }

  evaluationOf(position: number): Evaluation {
    const { partners, asOf } = this.inForce;
    const program = programOn(this.changed, asOf);
    const judged = partners.map((standing, at) => (at === position ? this.judge(position) : standing));
    return { ...this.inForce, timeline: this.changed, program, partners: judged };
  }

  private judge(position: number): PartnerEvaluation {
    const known = this.judged.get(position);
    if (known !== undefined) return known;
    const { partners, asOf, book } = this.inForce;
    const standing = partners[position];
    if (standing === undefined) throw new RangeError(`there is no partner at position ${String(position)}`);
    const purchases = book.purchases.book.of(position);
    const judged = evaluatePartner(this.changed, standing.partner, purchases, asOf);
    this.judged.set(position, judged);
    return judged;
  }

  /** Partners whose gain has that sign, the largest first, and of equals the first on the sheet. */
  private ranked(gains: Float64Array, sign: 1 | -1, precision: number): Ranked {
    const positions: number[] = [];
    for (const [position, gain] of gains.entries()) if (gain * sign > 0) positions.push(position);
    positions.sort((a, b) => sign * ((gains[b] ?? 0) - (gains[a] ?? 0)));
    return this.ranking(positions, precision);
  }

  private ranking(positions: readonly number[], precision: number): Ranked {
    return {
      length: positions.length,
      slice: (from, to) => positions.slice(from, to).map((position) => this.effectAt(position, precision)),
    };
  }

  private effectAt(position: number, precision: number): PartnerEffect {
    const { partners, asOf, program } = this.inForce;
    const standing = partners[position];
    if (standing === undefined) throw new RangeError(`there is no partner at position ${String(position)}`);
    const frequency = program.points.settlementFrequency;
    return partnerEffect(standing, this.judge(position), { asOf, precision, frequency });
  }
}

function valuesOf({ timeline, asOf }: Evaluation, changed: Timeline): Effect["valueOfPoint"] {
  const [before, after] = [timeline, changed].map((side) => programOn(side, asOf).points.valueOfPoint);
  return before === undefined || after === undefined ? undefined : { before, after };
}
