/** The partner's cells that a closing keeps: those that the version's points rules ask, level and status among them. */
import type { FactValue } from "../conditions";
import type { ColumnKey, FactId } from "../ids";
import type { LevelCell, Partner, RequestedCell } from "../partner";
import type { RegisteredOn, RenewedThrough } from "../membership";
import type { DerivedFact, Program } from "../program";

/** Cells as they were read: unknown stays unknown. */
export interface KeptCells {
  readonly registeredOn: RegisteredOn;
  readonly level: LevelCell;
  /** Statuses and the columns that rules ask; `undefined` = blank or unreadable. */
  readonly columns: ReadonlyMap<ColumnKey, FactValue | undefined>;
  /** Present where rules ask for them. */
  readonly name?: string;
  readonly renewedThrough?: RenewedThrough;
  readonly requestedLevel?: RequestedCell;
}

/** The cells that this version's points rules ask of a partner, requirements that they refer to included. */
export function askedCells({ points, levels, derivedFacts }: Program): ReadonlySet<FactId> {
  const asked = points.rules.flatMap(({ who }) => who?.facts ?? []).filter((id) => !derivedFacts.has(id));
  const statuses = levels.flatMap(({ statusColumn }) => (statusColumn === undefined ? [] : [statusColumn]));
  return new Set([...asked, ...statuses]);
}

/** What is kept of a partner for a version. */
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

/** Cells that a partner holds by names of their own, not among its columns. */
const OWN_CELLS: ReadonlySet<FactId> = new Set([
  "name",
  "level",
  "registeredOn",
  "renewedThrough",
  "requestedLevel",
]);

/** The partner with the cells that were kept; a cell that was not kept is as it is now. */
export function withKept(partner: Partner, cells: KeptCells): Partner {
  return { ...partner, ...cells, columns: new Map([...partner.columns, ...cells.columns]) };
}

/** A partner that is not on the sheet any more: all its cells are blank, but for those that were kept. */
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

/** The purchases columns that points rules of any of the programs ask, beside day and amount: a closing keeps them. */
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
