/**
 * The partner's cells that a closing keeps: those that the version's points rules ask for, including level and status.
 */
import type { FactValue } from "../conditions";
import type { ColumnKey, FactId } from "../ids";
import type { LevelCell, Partner, RequestedCell } from "../partner";
import type { RegisteredOn, RenewedThrough } from "../membership";
import type { DerivedFact, Program } from "../program";

/** Cells as they were read: unknown stays unknown. */
export interface KeptCells {
  readonly registeredOn: RegisteredOn;
  readonly level: LevelCell;
  /** Statuses and the columns that rules ask for; `undefined` = blank or unreadable. */
  readonly columns: ReadonlyMap<ColumnKey, FactValue | undefined>;
  /** Present if rules ask for them. */
  readonly name?: string;
  readonly renewedThrough?: RenewedThrough;
  readonly requestedLevel?: RequestedCell;
}

/** The cells that this version's points rules ask for, including requirements that they refer to. */
export function askedCells({ points, levels, derivedFacts }: Program): ReadonlySet<FactId> {
  const asked = points.rules.flatMap(({ who }) => who?.facts ?? []).filter((id) => !derivedFacts.has(id));
  const statuses = levels.flatMap(({ statusColumn }) => (statusColumn === undefined ? [] : [statusColumn]));
  return new Set([...asked, ...statuses]);
}

/** The kept cells of a partner, for a version. */
export function keptCells(partner: Partner, program: Program): KeptCells {
  const asked = askedCells(program);
  const columns = [...asked].filter((key) => !OWN_CELLS.has(key)).sort();
  return {
    registeredOn: partner.registeredOn,
    level: partner.level,
    columns: new Map(columns.map((key) => [key, partner.columns.get(key)])),
    ...(asked.has("name") ? { name: partner.name } : {}),
    ...(asked.has("renewedThrough") ? { renewedThrough: partner.renewedThrough } : {}),
    ...(asked.has("requestedLevel") ? { requestedLevel: partner.requestedLevel } : {}),
  };
}

/** Cells that a partner has as properties of their own, not among its columns. */
const OWN_CELLS: ReadonlySet<FactId> = new Set([
  "name",
  "level",
  "registeredOn",
  "renewedThrough",
  "requestedLevel",
]);

/**
 * The partner with the kept cells; a cell that was not kept has its present value. The same partner where no cell has
 * changed, which is nearly everybody: what is known of it need not be worked out again.
 */
export function withKept(partner: Partner, cells: KeptCells): Partner {
  if (hasKept(partner, cells)) return partner;
  return { ...partner, ...cells, columns: new Map([...partner.columns, ...cells.columns]) };
}

/** Whether the partner's present cells are the kept ones. */
export function hasKept(partner: Partner, cells: KeptCells): boolean {
  if (partner.registeredOn !== cells.registeredOn || !isSameLevel(partner.level, cells.level)) return false;
  for (const [key, value] of cells.columns)
    if (partner.columns.get(key) !== value || !partner.columns.has(key)) return false;
  const { requestedLevel } = cells;
  return (
    (!("name" in cells) || cells.name === partner.name) &&
    (!("renewedThrough" in cells) || cells.renewedThrough === partner.renewedThrough) &&
    (requestedLevel === undefined ||
      JSON.stringify(requestedLevel) === JSON.stringify(partner.requestedLevel))
  );
}

function isSameLevel(one: LevelCell, other: LevelCell): boolean {
  if (one.kind !== "level" || other.kind !== "level") return one.kind === other.kind;
  const isSameAddOn = (addOn: string, at: number): boolean => addOn === other.addOns[at];
  return (
    one.level === other.level && one.addOns.length === other.addOns.length && one.addOns.every(isSameAddOn)
  );
}

/** A partner that is no longer on the sheet: all its cells are blank, except the kept ones. */
export function absentPartner(id: string): Partner {
  return {
    id,
    name: "",
    row: 0,
    registeredOn: undefined,
    renewedThrough: undefined,
    level: { kind: "blank" },
    requestedLevel: { kind: "blank" },
    columns: new Map(),
    unreadable: new Set(),
    provisional: false,
  };
}

/**
 * The purchases columns that points rules of any of the programs ask for, besides day and amount: a closing keeps them.
 */
export function askedColumns(programs: readonly Program[]): readonly ColumnKey[] {
  const asked = programs.flatMap(({ points, derivedFacts }) => [
    ...points.rules.flatMap(({ purchases }) => purchases?.facts ?? []),
    ...points.rules.flatMap(({ who }) => (who?.facts ?? []).flatMap((id) => behind(derivedFacts.get(id)))),
  ]);
  return [...new Set(asked)].filter((key) => !ROW_VALUES.has(key)).sort();
}

/** Values that every purchase row has. */
const ROW_VALUES: ReadonlySet<FactId> = new Set(["date", "partnerId", "amount", "currency"]);

function behind(fact: DerivedFact | undefined): readonly ColumnKey[] {
  if (fact?.kind !== "aggregate") return [];
  return [...(fact.where?.facts ?? []), ...(fact.column === undefined ? [] : [fact.column])];
}
