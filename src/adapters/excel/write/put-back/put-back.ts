/** Puts a journal's contents back: for every cell that is still as written, and for no other. */
import { sameRange } from "../../../../workbook/cell-range";
import { Expectation } from "../guard/expectation";
import type { SheetHandle } from "../guard/stray";
import type { Journal, LiftedFilter } from "../journal/journal";
import { writtenCells } from "../journal/strip";
import { liftFilters, putFiltersBack } from "../send/filters";
import type { KeptFilters } from "../send/lost-filters";
import type { SendOptions } from "../send/send-steps";
import type { SortedTable } from "../send/sort-tables";
import { plainStep, resizeTable, sheetOf, stripStep, type WriteStep, type TableResize } from "../send/steps";
import type { ChangedPlace } from "../write-errors";
import { changedPlaces, isOurs, lostPlaces, type JudgedSheet } from "./judge";
import type { JudgedTable } from "./judge-table";

/** Everything that must be put back. */
export interface PutBackPlan {
  readonly steps: readonly WriteStep[];
  /** Tables to be put in order afterwards: the rows that the write has added are blank then, and come last. */
  readonly sorts: readonly SortedTable[];
  /** What comes after that. `lastRowOf`: the last filled row of a table that is sorted, by its id. */
  readonly closing: (lastRowOf: ReadonlyMap<string, number>) => readonly WriteStep[];
  readonly expectations: SendOptions["expectations"];
  /** Cells that somebody else has changed, which are left alone. */
  readonly left: readonly ChangedPlace[];
  /** Cells that no longer exist. */
  readonly lost: readonly ChangedPlace[];
  /** Number of cells whose contents change. */
  readonly cells: number;
  /** The filters that should be there afterwards. */
  readonly filters: readonly KeptFilters[];
}

interface ThereSheet {
  readonly judged: JudgedSheet;
  readonly handle: SheetHandle;
}

/**
 * Plans the putting back. Tables come first, because a header cell inside a table cannot be cleared; then cells, in the
 * reverse order of writing. A sorted table keeps its rows until they are in order again. An added sheet is deleted as a
 * whole, if it holds only the written cells.
 */
export function planPutBack(sheets: readonly JudgedSheet[]): PutBackPlan {
  const there = [...sheets].reverse().flatMap((judged): ThereSheet[] => {
    const { id, name } = judged;
    return id === undefined ? [] : [{ judged, handle: { id, name } }];
  });
  const steps = [
    ...there.flatMap(filterSteps),
    ...there.flatMap((sheet) => (sheet.judged.journal.isNew ? newSheetSteps(sheet) : sheetSteps(sheet))),
  ];
  return {
    steps,
    sorts: there.flatMap(sortsOf),
    closing: (lastRowOf) => [
      ...there.flatMap((sheet) => shrinkSteps(sheet, lastRowOf)),
      ...there.flatMap(closingSteps),
    ],
    expectations: new Map(there.map(({ judged, handle }) => [handle, new Expectation(judged.guard)])),
    left: changedPlaces(sheets),
    lost: lostPlaces(sheets),
    filters: there.flatMap(({ judged, handle }) =>
      judged.journal.isNew ? [] : [{ sheet: handle, filters: filtersToKeep(judged) }],
    ),
    cells: steps.reduce((sum, step) => sum + step.cells, 0),
  };
}

/**
 * The journal of a putting back: it holds the filters that must be there at the end, in case this is broken off too.
 */
export function restoringJournal(journal: Journal, sheets: readonly JudgedSheet[]): Journal {
  return {
    ...journal,
    phase: "restoring",
    sheets: journal.sheets.map((sheet, i) => {
      const judged = sheets[i];
      return judged === undefined ? sheet : { ...sheet, filters: filtersToKeep(judged) };
    }),
  };
}

function filterSteps({ judged: { filters }, handle }: ThereSheet): WriteStep[] {
  if (filters.length === 0) return [];
  return [
    plainStep((context) => {
      liftFilters(sheetOf(context, handle), filters);
      return undefined;
    }),
  ];
}

/**
 * The filters that hide rows now, and those that a broken-off write had lifted, unless the same table or sheet has been
 * filtered again since.
 */
function filtersToKeep({ filters, lifted }: JudgedSheet): readonly LiftedFilter[] {
  const isFiltered = ({ table }: LiftedFilter): boolean => filters.some((now) => now.table?.id === table?.id);
  return [...filters, ...lifted.filter((filter) => !isFiltered(filter))];
}

function closingSteps({ judged, handle }: ThereSheet): WriteStep[] {
  const filters = filtersToKeep(judged);
  if (judged.journal.isNew || filters.length === 0) return [];
  return [
    plainStep((context) => {
      putFiltersBack(sheetOf(context, handle), filters);
      return undefined;
    }),
  ];
}

function newSheetSteps({ judged, handle }: ThereSheet): WriteStep[] {
  if (!isOurs(judged)) return [];
  const cells = judged.journal.strips.reduce((sum, strip) => sum + writtenCells(strip), 0);
  const remove = plainStep((context) => {
    sheetOf(context, handle).delete();
    return undefined;
  });
  return [{ ...remove, cells }];
}

function sheetSteps(sheet: ThereSheet): WriteStep[] {
  if (sortedTable(sheet) !== undefined) return stripSteps(sheet, (isHeader) => !isHeader);
  return [...grownTables(sheet).map((one) => tableStep(sheet.handle, one)), ...stripSteps(sheet, () => true)];
}

function shrinkSteps(sheet: ThereSheet, lastRowOf: ReadonlyMap<string, number>): WriteStep[] {
  if (sortedTable(sheet) === undefined) return [];
  const shrunk = grownTables(sheet).map((table) => {
    const lastRow = Math.max(table.back.lastRow, lastRowOf.get(table.id) ?? 0);
    return tableStep(sheet.handle, { ...table, back: { ...table.back, lastRow } });
  });
  return [...shrunk, ...stripSteps(sheet, (isHeader) => isHeader)];
}

function stripSteps({ judged, handle }: ThereSheet, isWanted: (isHeader: boolean) => boolean): WriteStep[] {
  return [...judged.strips].reverse().flatMap(({ back }) => {
    const isHeader = back?.firstRow === judged.guard.headerRow;
    return back === undefined || !isWanted(isHeader) ? [] : [stripStep(handle, back, false)];
  });
}

function grownTables({ judged: { table } }: ThereSheet): readonly JudgedTable[] {
  return table !== undefined && table !== "gone" && table.standing === "after" ? [table] : [];
}

/** The table that the write has put in order, if something is left to put back. */
function sortedTable({ judged }: ThereSheet): JudgedTable | undefined {
  const { table, journal, strips } = judged;
  if (table === undefined || table === "gone" || journal.table?.sortedBy === undefined) return undefined;
  return table.standing === "after" || strips.some(({ back }) => back !== undefined) ? table : undefined;
}

function sortsOf(sheet: ThereSheet): SortedTable[] {
  const { judged, handle } = sheet;
  const table = sortedTable(sheet);
  const headers = judged.journal.table?.sortedBy;
  return table === undefined || headers === undefined ? [] : [{ sheet: handle, tableId: table.id, headers }];
}

function tableStep(sheet: SheetHandle, { id, name, now, back }: JudgedTable): WriteStep {
  const resizes: TableResize = {
    sheet,
    tableId: id,
    tableName: name,
    isExpected: (range) => sameRange(range, now),
    to: back,
  };
  return plainStep(
    (context) => {
      resizeTable(context, resizes);
      return undefined;
    },
    { resizes, headers: { sheet, range: { ...back, lastRow: back.firstRow } } },
  );
}
