import { GENERAL, type BookTable, type CellValue } from "../../host/book/book";
import type { CellPosition } from "./address";
import { cellText, fitNumber, type CellText } from "./cell-text";
import type { SheetView } from "./sheet-view";
import { tableClasses, filterMark } from "./table-look";
import type { TextMeasure } from "./text-width";

/** The look of one cell. */
export interface CellLook {
  readonly text: string;
  readonly classes: string;
  readonly color: string | undefined;
  /** Width in pixels of a text that extends over blank neighbours. */
  readonly spill: number | undefined;
  readonly hint: string | undefined;
}

/** Longer texts would not be visible in a cell. */
const MOST_SHOWN = 1000;
/** Space between a cell's text and its edges, both sides together. */
const PADDING = 6;
/** The most neighbours that a text may extend over. */
const FURTHEST_SPILL = 40;
const HAIRLINE = 1;

export interface LookContext {
  readonly view: SheetView;
  readonly measure: TextMeasure;
  /** The text of a formula without a result. */
  readonly notCalculated: string;
  /** True if the cell has just been changed. */
  readonly isFresh: (row: number, column: number) => boolean;
}

const BLANK: CellLook = { text: "", classes: "", color: undefined, spill: undefined, hint: undefined };

/** The look of a cell that is `width` pixels wide. */
export function cellLook(at: CellPosition, width: number, context: LookContext): CellLook {
  const { view } = context;
  const { cells } = view.sheet;
  const value = cells.value(at.row, at.column);
  const table = view.sheet.tables.length === 0 ? undefined : view.tableAt(at);
  const classes = [
    marks(at, context),
    table === undefined ? "" : tableClasses(at, table, view),
    filterMark(at, view),
  ];
  const formula = value === null ? cells.formula(at.row, at.column) : undefined;
  if (formula !== undefined)
    return { ...BLANK, text: formula, classes: joined([...classes, "pending"]), hint: context.notCalculated };
  if (value === null || value === "") return { ...BLANK, classes: joined(classes) };
  return filledLook(at, value, width, joined(classes), table, context);
}

function filledLook(
  at: CellPosition,
  value: CellValue,
  width: number,
  classes: string,
  table: BookTable | undefined,
  context: LookContext,
): CellLook {
  const { view, measure } = context;
  const code = view.sheet.cells.numberFormat(at.row, at.column);
  const shown = cellText(value, code, view.book);
  const isBold = table !== undefined && isStrong(at, table);
  const room = width - PADDING;
  const aligned = `${classes} ${shown.alignment}`;
  const { color } = shown;
  if (shown.isNumeric) {
    const text = fitted(shown, value, code, room, isBold, context);
    return {
      text,
      classes: aligned,
      color,
      spill: undefined,
      hint: text === shown.text ? undefined : shown.text,
    };
  }
  const text = oneLine(shown.text);
  const isTight = shown.alignment === "left" && isWider(text, room, isBold, measure);
  const spill = isTight ? spillWidth(at, text, width, isBold, context) : undefined;
  return { text, classes: aligned, color, spill, hint: undefined };
}

function fitted(
  shown: CellText,
  value: CellValue,
  code: string,
  room: number,
  isBold: boolean,
  { view, measure }: LookContext,
): string {
  const number = typeof value === "number" ? value : 0;
  const fits = (text: string) => !isWider(text, room + HAIRLINE, isBold, measure);
  return fitNumber(shown, number, code === "" ? GENERAL : code, view.book.culture, fits);
}

function isWider(text: string, room: number, isBold: boolean, measure: TextMeasure): boolean {
  // No letter is wider than two digits, so most texts need no measuring.
  return text.length * measure.digit * 2 > room && measure.width(text, isBold) > room;
}

/** The width that a text may extend to the right: over blank cells, up to the first filled or merged one. */
function spillWidth(
  { row, column }: CellPosition,
  text: string,
  width: number,
  isBold: boolean,
  { view, measure }: LookContext,
): number | undefined {
  const wanted = measure.width(text, isBold) + PADDING;
  let reached = width;
  const place = view.columns.indexOf(column);
  for (let step = 1; step <= FURTHEST_SPILL && reached < wanted; step++) {
    if (place + step >= view.columns.length) break;
    const next = view.columns.numberAt(place + step);
    if (view.hasContent(row, next) || view.mergeAt({ row, column: next }) !== undefined) break;
    reached += view.widthOf(next);
  }
  return reached > width ? Math.min(reached, Math.ceil(wanted)) : undefined;
}

function isStrong({ row }: CellPosition, { area, showHeaders, showTotals }: BookTable): boolean {
  return (showHeaders && row === area.firstRow) || (showTotals && row === area.lastRow);
}

function marks({ row, column }: CellPosition, { view, isFresh }: LookContext): string {
  const changed = view.changed.has(row, column) ? "changed" : "";
  return isFresh(row, column) ? `${changed} fresh` : changed;
}

function oneLine(text: string): string {
  return text.slice(0, MOST_SHOWN).replace(/[\r\n\t]+/g, " ");
}

function joined(classes: readonly string[]): string {
  return classes.filter((name) => name !== "").join(" ");
}
