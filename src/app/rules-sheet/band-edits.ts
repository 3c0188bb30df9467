/** The rows of bands (C4) as edits. Their order on the sheet means nothing: limits say which band follows which. */
import type { BandJson, RuleSource } from "../../ruleset";
import {
  bandsPointer,
  changeValue,
  jsonOf,
  moveLimit,
  setInclusive,
  setRate,
  type FileEdit,
} from "../../ruleset/draft";

/** A band as a row says it. `upTo` null: without an upper limit. */
export interface BandRow {
  readonly upTo: number | null;
  readonly inclusive: boolean | null;
  readonly rate: number;
}

/** In the order of their limits; `undefined` where they are no ladder. */
export function ladderOf(rows: readonly BandRow[]): readonly BandRow[] | undefined {
  const limits = rows.flatMap(({ upTo }) => (upTo === null ? [] : [upTo]));
  const isLadder =
    limits.length === rows.length - 1 &&
    new Set(limits).size === limits.length &&
    limits.every((one) => one > 0);
  return isLadder ? [...rows].sort((a, b) => (a.upTo ?? Infinity) - (b.upTo ?? Infinity)) : undefined;
}

/** Single numbers where the ladder has as many bands as before, so that the rest stays as it was typed. */
export function bandEdits(source: RuleSource, rule: number, ladder: readonly BandRow[]): readonly FileEdit[] {
  const bands = source.points.rules[rule]?.event.params.bands ?? [];
  if (
    bands.length !== ladder.length ||
    bands.some((band) => band.upTo !== undefined && band.inclusive === undefined)
  )
    return isSame(bands, ladder)
      ? []
      : [changeValue("points.json", bandsPointer(rule), jsonOf(writtenBands(bands, ladder)))];
  return ladder.flatMap(({ upTo, inclusive, rate }, at) => {
    const band = bands[at];
    return [
      ...(upTo === null || upTo === band?.upTo ? [] : moveLimit(source, rule, at, upTo)),
      ...(upTo === null || (inclusive ?? true) === band?.inclusive
        ? []
        : setInclusive(rule, at, inclusive ?? true)),
      ...(rate === band?.rate ? [] : setRate(rule, at, rate)),
    ];
  });
}

function isSame(bands: readonly BandJson[], ladder: readonly BandRow[]): boolean {
  return (
    bands.length === ladder.length &&
    ladder.every(({ upTo, inclusive, rate }, at) => {
      const band = bands[at];
      const isLimited = upTo !== null;
      return (
        band?.rate === rate &&
        (band.upTo ?? null) === upTo &&
        (!isLimited || (band.inclusive ?? true) === (inclusive ?? true))
      );
    })
  );
}

function writtenBands(bands: readonly BandJson[], ladder: readonly BandRow[]): readonly BandJson[] {
  const writesFrom = bands.some(({ from }, at) => at > 0 && from !== undefined) || bands.length < 2;
  return ladder.map(({ upTo, inclusive, rate }, at) => {
    const from = ladder[at - 1]?.upTo ?? undefined;
    return {
      ...(writesFrom && from !== undefined && { from }),
      ...(upTo !== null && { upTo, inclusive: inclusive ?? true }),
      rate,
    };
  });
}
