/** Gives the rows of a sheet's part another order: each `<row>` moves as a whole, with its cells and their formats. */
import type { RowOrder } from "../../../workbook/write-plan";
import { joinBytes } from "../../common/bytes";
import { decodeUtf8, encodeUtf8 } from "../../common/utf8";
import { SheetScanner, type SheetHandler } from "../sheet/sheet-scanner";
import { tagWithAttributes } from "../xml/splice";

const GREATER = 0x3e;

/** The bytes of one row element. */
interface RowBytes {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** An opening tag of a row or a cell. A ">" may stand in an attribute. */
const ROW_OR_CELL = /<(?:[^\s<>/!?:"']+:)?(?:row|c)(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>/g;
const STATED = /\sr\s*=\s*["']([A-Za-z]*)\d+["']/;
/** Elements behind the rows that belong to single cells, and would have to move with them. */
const TIED_TO_CELLS = /<(?:[^\s<>/!?:"']+:)?(?:hyperlink|legacyDrawing|protectedRange)[\s/>]/;

/**
 * Returns the part with its rows in the new order; undefined if they cannot be moved: something outside the rows belongs
 * to their cells (links, notes), or a row does not say its number.
 */
export function moveRows(part: string, bytes: Uint8Array, order: RowOrder): Uint8Array | undefined {
  const { firstRow, from } = order;
  const finder = new RowFinder(part, bytes, firstRow);
  if (TIED_TO_CELLS.test(finder.tail)) return undefined;
  const [first] = finder.rows;
  if (first === undefined) return bytes;
  const moving = finder.rows.filter(({ row }) => row < firstRow + from.length);
  const texts = new Map(moving.map(({ row, start, end }) => [row, decodeUtf8(bytes.subarray(start, end))]));
  const isUnsure = finder.rows.some(({ start, end }) => !isStated(decodeUtf8(bytes.subarray(start, end))));
  if (isUnsure) return undefined;
  const moved = Array.from(from).flatMap((source, i) => {
    const text = texts.get(source);
    return text === undefined ? [] : [source === firstRow + i ? text : renumbered(text, firstRow + i)];
  });
  const end = moving.at(-1)?.end ?? first.start;
  return joinBytes([bytes.subarray(0, first.start), encodeUtf8(moved.join("")), bytes.subarray(end)]);
}

/** True if every tag says where it stands, and no text can look like one. */
function isStated(text: string): boolean {
  if (text.includes("<![CDATA[") || text.includes("<!--")) return false;
  const [row = ""] = text.match(ROW_OR_CELL) ?? [];
  return STATED.test(row);
}

function renumbered(text: string, row: number): string {
  return text.replace(ROW_OR_CELL, (tag) => {
    const letters = STATED.exec(tag)?.[1];
    return letters === undefined ? tag : tagWithAttributes(tag, { r: `${letters}${String(row)}` });
  });
}

/** Finds the rows from a given one on, and the text behind all rows. */
class RowFinder implements SheetHandler {
  readonly rows: RowBytes[] = [];
  private readonly scanner: SheetScanner;
  private dataEndsAt: number | undefined;

  constructor(
    part: string,
    private readonly bytes: Uint8Array,
    private readonly firstRow: number,
  ) {
    this.scanner = new SheetScanner(part, "", this);
    // All bytes at once, so that places in the scanner's window are places in the part.
    this.scanner.push(bytes);
    this.scanner.end();
  }

  get tail(): string {
    return decodeUtf8(this.bytes.subarray(this.dataEndsAt ?? this.bytes.length));
  }

  readonly dataStart = (): void => undefined;
  readonly row = (): boolean => true;
  readonly cell = (): void => undefined;
  readonly merge = (): void => undefined;
  readonly release = (): void => undefined;

  rowEnd(at: number): void {
    const { row, rowStart: start, rowSelfClosing } = this.scanner;
    if (row < this.firstRow) return;
    this.rows.push({ row, start, end: rowSelfClosing ? at : this.bytes.indexOf(GREATER, at) + 1 });
  }

  dataEnd(at: number): void {
    this.dataEndsAt = at;
  }
}
