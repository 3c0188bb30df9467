/** Puts back what a journal says was there: of all that still is as it was written, and of nothing else. */
import { areaOf, assignStrip } from "../send/assign";
import { liftFilters, putFiltersBack } from "../send/filters";
import type { Journal, JournalSheet, LiftedFilter } from "../journal/journal";
import { changedPlaces, isOurs, type JudgedSheet } from "./judge";
import type { JudgedStrip } from "./judge-strip";
import { sendSteps, type SendOptions } from "../send/send-steps";
import type { Step } from "../send/steps";
import { formatsInput, inputBytes, valuesInput, writtenCells } from "../journal/strip";
import type { ChangedPlace } from "../write-errors";

const PLAIN_STEP_BYTES = 4000;

/** What has to be put back. */
export interface PutBackPlan {
  readonly steps: readonly Step[];
  /** What someone else has changed, and is left alone. */
  readonly left: readonly ChangedPlace[];
  /** Cells that get other contents. */
  readonly cells: number;
}

/**
 * Plans the putting back. Tables first: a header cell inside a table cannot be emptied. Then cells, in the reverse order
 * of writing. A sheet that was added goes as a whole, if it holds only what was written.
 */
export function planPutBack(sheets: readonly JudgedSheet[]): PutBackPlan {
  const there = [...sheets]
    .reverse()
    .flatMap((sheet) => (sheet.id === undefined ? [] : [{ ...sheet, id: sheet.id }]));
  const steps = [
    ...there.flatMap(filterSteps),
    ...there.flatMap((sheet) => (sheet.journal.isNew ? newSheetSteps(sheet) : sheetSteps(sheet))),
    ...there.flatMap(closingSteps),
  ];
  const cells = steps.reduce((sum, step) => sum + step.cells, 0);
  return { steps, left: changedPlaces(sheets), cells };
}

/** Carries the plan out. */
export async function putBack(
  context: Excel.RequestContext,
  plan: PutBackPlan,
  options: SendOptions,
): Promise<void> {
  await sendSteps(context, plan.steps, options);
}

/** The journal of a putting back: it says which filters are to be there at the end, should this be broken off too. */
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

type ThereSheet = JudgedSheet & { readonly id: string };

function step(queue: (context: Excel.RequestContext) => void, bytes = PLAIN_STEP_BYTES, cells = 0): Step {
  return { bytes, cells, expects: undefined, queue };
}

function sheetIn(context: Excel.RequestContext, { id }: ThereSheet): Excel.Worksheet {
  return context.workbook.worksheets.getItem(id);
}

function filterSteps(sheet: ThereSheet): Step[] {
  if (sheet.filters.length === 0) return [];
  return [
    step((context) => {
      liftFilters(sheetIn(context, sheet), sheet.filters);
    }),
  ];
}

/**
 * The filters that hide rows now, and those that a write broken off had lifted, unless the same table or sheet has been
 * filtered anew since.
 */
function filtersToKeep({ filters, lifted }: JudgedSheet): readonly LiftedFilter[] {
  const isFiltered = ({ table }: LiftedFilter): boolean => filters.some((now) => now.table?.id === table?.id);
  return [...filters, ...lifted.filter((filter) => !isFiltered(filter))];
}

function closingSteps(sheet: ThereSheet): Step[] {
  const filters = filtersToKeep(sheet);
  if (sheet.journal.isNew || filters.length === 0) return [];
  return [
    step((context) => {
      putFiltersBack(sheetIn(context, sheet), filters);
    }),
  ];
}

function newSheetSteps(sheet: ThereSheet): Step[] {
  if (!isOurs(sheet)) return [];
  const cells = sheet.journal.strips.reduce((sum, strip) => sum + writtenCells(strip), 0);
  const queue = (context: Excel.RequestContext): void => {
    sheetIn(context, sheet).delete();
  };
  return [step(queue, PLAIN_STEP_BYTES, cells)];
}

function sheetSteps(sheet: ThereSheet): Step[] {
  return [
    step((context) => {
      shrinkTable(sheetIn(context, sheet), sheet, sheet.journal);
      for (const { column, before } of sheet.widths) {
        const cell = { firstRow: 1, firstColumn: column, lastRow: 1, lastColumn: column };
        areaOf(sheetIn(context, sheet), cell).format.columnWidth = before;
      }
    }),
    ...[...sheet.strips].reverse().flatMap((strip) => stripSteps(sheet, strip)),
  ];
}

function shrinkTable(
  target: Excel.Worksheet,
  { table, tableId }: ThereSheet,
  { table: change }: JournalSheet,
): void {
  if (table !== "after" || tableId === undefined || change?.before === undefined) return;
  target.tables.getItem(tableId).resize(areaOf(target, change.before));
}

function stripSteps(sheet: ThereSheet, { strip, back, formats, textCells }: JudgedStrip): Step[] {
  const cells = back.filter((cell) => cell !== undefined).length;
  if (cells === 0 && formats.length === 0) return [];
  let bytes: number | undefined;
  return [
    {
      // Weighed when its turn comes: for all steps at once that would take the pane too long.
      get bytes() {
        return (bytes ??=
          PLAIN_STEP_BYTES +
          inputBytes(valuesInput(strip, back, textCells)) +
          inputBytes(formatsInput({ ...strip, formats }, "before")));
      },
      cells,
      expects: undefined,
      queue: (context) => {
        assignStrip(sheetIn(context, sheet), { ...strip, formats }, back, textCells, "before");
      },
    },
  ];
}
