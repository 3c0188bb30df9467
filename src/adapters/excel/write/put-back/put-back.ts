/** Puts a journal's contents back: for every cell that is still as written, and for no other. */
import { Expectation } from "../guard/expectation";
import type { SheetHandle } from "../guard/stray";
import type { Journal, LiftedFilter } from "../journal/journal";
import { writtenCells } from "../journal/strip";
import { liftFilters, putFiltersBack } from "../send/filters";
import type { KeptFilters } from "../send/lost-filters";
import type { SendOptions } from "../send/send-steps";
import { plainStep, resizeTable, sheetOf, stripStep, type WriteStep, type TableResize } from "../send/steps";
import type { ChangedPlace } from "../write-errors";
import { changedPlaces, isOurs, lostPlaces, type JudgedSheet } from "./judge";
import type { JudgedTable } from "./judge-table";

/** Everything that must be put back. */
export interface PutBackPlan {
  readonly steps: readonly WriteStep[];
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
 * reverse order of writing. An added sheet is deleted as a whole, if it holds only the written cells.
 */
export function planPutBack(sheets: readonly JudgedSheet[]): PutBackPlan {
  const there = [...sheets].reverse().flatMap((judged): ThereSheet[] => {
    const { id, name } = judged;
    return id === undefined ? [] : [{ judged, handle: { id, name } }];
  });
  const steps = [
    ...there.flatMap(filterSteps),
    ...there.flatMap((sheet) => (sheet.judged.journal.isNew ? newSheetSteps(sheet) : sheetSteps(sheet))),
    ...there.flatMap(closingSteps),
  ];
  return {
    steps,
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
  const { judged, handle } = sheet;
  const { table, strips } = judged;
  const grown = table !== undefined && table !== "gone" && table.standing === "after" ? [table] : [];
  return [
    ...grown.map((one) => tableStep(handle, one)),
    ...[...strips]
      .reverse()
      .flatMap(({ back }) => (back === undefined ? [] : [stripStep(handle, back, false)])),
  ];
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

function sameRange(a: JudgedTable["now"], b: JudgedTable["now"]): boolean {
  const edges = ["firstRow", "firstColumn", "lastRow", "lastColumn"] as const;
  return edges.every((edge) => a[edge] === b[edge]);
}
