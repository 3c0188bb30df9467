/**
 * Changes to the rate bands of a points rule (C4). Limits are joined: one number is where a band ends and the next one
 * begins, so that no gap and no overlap can be made.
 */
import type { BandJson, RuleSource } from "../files";
import type { JsonValue } from "../text/json";
import type { FileEdit } from "./draft";

const FILE = "points.json";

/** Where the bands of the rule at an index stand. */
export function bandsPointer(rule: number): string {
  return `/rules/${String(rule)}/event/params/bands`;
}

/** Moves the upper limit of a band, and the beginning of the next one with it. */
export function moveLimit(
  { points }: RuleSource,
  rule: number,
  band: number,
  upTo: number,
): readonly FileEdit[] {
  const bands = bandsOf(points, rule);
  return [change(rule, band, "upTo", upTo), ...beginning(bands, rule, band + 1, upTo)];
}

/** R3: whether a sum of exactly the limit belongs to the band below it. */
export function setInclusive(rule: number, band: number, inclusive: boolean): readonly FileEdit[] {
  return [change(rule, band, "inclusive", inclusive)];
}

/** `rate`: a fraction; 2 % is 0.02. */
export function setRate(rule: number, band: number, rate: number): readonly FileEdit[] {
  return [change(rule, band, "rate", rate)];
}

/**
 * Sums over `over` get a rate of their own, up to the next limit. The band that held them keeps its rate below. Exactly
 * `over` stays below it, as in the program's own text. `undefined` if a band ends there already, or it is no sum.
 */
export function addBand(
  { points }: RuleSource,
  rule: number,
  over: number,
  rate: number,
): readonly FileEdit[] | undefined {
  const bands = bandsOf(points, rule);
  if (over <= 0 || bands.some(({ upTo }) => upTo === over)) return undefined;
  const at = bands.findIndex(({ upTo }) => upTo === undefined || over < upTo);
  const split = bands[at];
  if (split === undefined) return undefined;
  const { upTo, inclusive } = split;
  const writesFrom = bands.some(({ from }, index) => index > 0 && from !== undefined);
  const above: JsonValue = {
    ...(writesFrom && { from: over }),
    ...(upTo !== undefined && { upTo, inclusive: inclusive ?? true }),
    rate,
  };
  const below: JsonValue = {
    ...(split.from !== undefined && { from: split.from }),
    upTo: over,
    inclusive: true,
    rate: split.rate,
  };
  const pointer = bandsPointer(rule);
  // Where the split band had an end already, only numbers change, and its text stays as it was typed.
  const lower: readonly FileEdit[] =
    upTo === undefined
      ? [{ file: FILE, kind: "change", pointer: `${pointer}/${String(at)}`, value: below }]
      : [change(rule, at, "upTo", over), change(rule, at, "inclusive", true)];
  return [...lower, { file: FILE, kind: "insert", pointer: `${pointer}/${String(at + 1)}`, value: above }];
}

/**
 * Removes a band: its sums go to the band below it, those of the lowest one to the band above. `undefined` if it is the
 * only one.
 */
export function removeBand(
  { points }: RuleSource,
  rule: number,
  band: number,
): readonly FileEdit[] | undefined {
  const bands = bandsOf(points, rule);
  const gone = bands[band];
  if (gone === undefined || bands.length < 2) return undefined;
  const remove: FileEdit = { file: FILE, kind: "remove", pointer: `${bandsPointer(rule)}/${String(band)}` };
  if (band === 0) return [...beginning(bands, rule, 1, 0), remove];
  if (gone.upTo !== undefined)
    return [
      change(rule, band - 1, "upTo", gone.upTo),
      change(rule, band - 1, "inclusive", gone.inclusive ?? true),
      remove,
    ];
  const place = `${bandsPointer(rule)}/${String(band - 1)}`;
  return [
    { file: FILE, kind: "remove", pointer: `${place}/upTo` },
    { file: FILE, kind: "remove", pointer: `${place}/inclusive` },
    remove,
  ];
}

function bandsOf(points: RuleSource["points"], rule: number): readonly BandJson[] {
  return points.rules[rule]?.event.params.bands ?? [];
}

/** `from` repeats the limit below for readers of the file, and follows it where it is written. */
function beginning(
  bands: readonly BandJson[],
  rule: number,
  band: number,
  from: number,
): readonly FileEdit[] {
  return bands[band]?.from === undefined ? [] : [change(rule, band, "from", from)];
}

function change(rule: number, band: number, key: keyof BandJson, value: JsonValue): FileEdit {
  return { file: FILE, kind: "change", pointer: `${bandsPointer(rule)}/${String(band)}/${key}`, value };
}
