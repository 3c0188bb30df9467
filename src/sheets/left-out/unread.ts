/** Rows that have the headers of a sheet in use, and that nobody reads: counted, so that they are not lost in silence. */
import type { IncompleteCause } from "../../domain/incomplete";
import type { Program, SheetKey } from "../../domain/program";
import { cellName } from "../../workbook/cell-name";
import { isBlankRow, type WorkbookReader } from "../../workbook/reader";
import type { SheetLooks } from "../headers/head";
import type { Layout } from "../layout";
import type { ProblemLog } from "../problem-log";
import { CORE_COLUMNS } from "./header-judge";
import { LeftOut } from "./left-out";
import type { FindPartner } from "./look";
import { leftDetails, lookOf } from "./sheet-rows";
import { isOwnSheet } from "../own-sheets";
import type { NamedPartner } from "./similar-rows";
import { findBesideBlocks, findBesideRates } from "./beside-blocks";
import { findSimilarBlocks, findUnreadBlocks, type UnreadBlock } from "./unread-blocks";

/** The findings for one of the program's keys. */
export interface Unread {
  readonly left: LeftOut;
  readonly causes: readonly IncompleteCause[];
}

/** Looks for rows that nobody reads. `leaveOut`: the names of sheets that the mapping leaves out. */
export class UnreadRows {
  constructor(
    private readonly reader: WorkbookReader,
    private readonly looks: SheetLooks,
    private readonly layout: Layout,
    private readonly program: Program,
    private readonly leaveOut: readonly string[],
  ) {}

  /**
   * Counts such rows, and logs a problem for each sheet and each other table. `find`: listed partners by id. `named`:
   * by id or name, to look for purchases on sheets without their headers.
   */
  async read(key: SheetKey, find: FindPartner, log: ProblemLog, named?: NamedPartner): Promise<Unread> {
    const all = new LeftOut();
    const causes: IncompleteCause[] = [];
    for (const blocks of await this.#blocksOf(key, named)) {
      const left = new LeftOut();
      const [first] = blocks;
      // Rows that are only similar make nobody's points provisional.
      const lefts = first?.kind === "similar" ? [left] : [left, all];
      for (const block of blocks) await this.#count(block, isAlike(block) ? (named ?? find) : find, ...lefts);
      if (first === undefined || left.rows === 0) continue;
      const cause = logUnread(first, left, log);
      if (cause !== undefined) causes.push(cause);
    }
    return { left: all, causes };
  }

  /** The blocks, those of one other sheet together. */
  async #blocksOf(
    key: SheetKey,
    named: NamedPartner | undefined,
  ): Promise<readonly (readonly UnreadBlock[])[]> {
    const { sheets, partners, purchases, rates } = this.layout;
    const used = [partners, ...purchases, ...(rates === undefined ? [] : [rates])];
    const looked = sheets.filter(({ name }) => !this.leaveOut.includes(name));
    const blocks = [...(await findUnreadBlocks(this.looks, looked, key, used, this.program))];
    if (named !== undefined) {
      const known = new Set([...used, ...blocks].map(({ sheet }) => sheet));
      const unknown = looked.filter(({ name }) => !known.has(name) && !isOwnSheet(name));
      const { reader, looks, program } = this;
      const search = { reader, looks, sheets: unknown, used: purchases, named };
      blocks.push(...(await findSimilarBlocks(search, program)));
      blocks.push(...(await findBesideBlocks(reader, used, blocks, named)));
    }
    if (key === "rates") blocks.push(...(await findBesideRates(this.reader, used, blocks)));
    const groups = new Map<string, UnreadBlock[]>();
    for (const block of blocks) {
      const isOtherSheet = block.sheet !== block.other;
      const group = isOtherSheet
        ? block.sheet
        : `${block.sheet} ${cellName(1, block.headerRow)} ${groups.size}`;
      groups.set(group, [...(groups.get(group) ?? []), block]);
    }
    return [...groups.values()];
  }

  async #count(block: UnreadBlock, find: FindPartner, ...lefts: readonly LeftOut[]): Promise<void> {
    const { key, kind, sheet, headerRow, lastRow, skipped } = block;
    const columns = [...new Set(block.columns.values())];
    const look = lookOf(key, { ...block, read: columns }, this.program, find);
    const request = { sheet, columns, firstRow: headerRow + 1, ...(lastRow !== undefined && { lastRow }) };
    if (lastRow !== undefined && lastRow <= headerRow) return;
    await this.reader.read({ ...request, marksFormulas: false }, (cells) => {
      for (let index = 0; index < cells.rowCount; index++) {
        const row = cells.firstRow + index;
        if (isBlankRow(cells, index) || skipped.some((span) => row >= span.firstRow && row <= span.lastRow))
          continue;
        const found = look(cells, index);
        // Titles stand above headers, too.
        const isTitle = kind !== "headers" && found?.isWhole !== true;
        if (found !== undefined && !isTitle) for (const left of lefts) left.add(row, found);
      }
      return true;
    });
  }
}

/** Whether a block was found by what its rows hold. */
function isAlike({ kind }: UnreadBlock): boolean {
  return kind === "similar" || kind === "beside";
}

function logUnread(
  { key, kind, sheet, other, columns }: UnreadBlock,
  left: LeftOut,
  log: ProblemLog,
): IncompleteCause | undefined {
  const code = sheet === other ? "unread-table" : "unread-sheet";
  const isSimilar = kind === "similar";
  const core = CORE_COLUMNS[key].flatMap((column) => columns.get(column) ?? []);
  const at = { sheet, cell: cellName(Math.min(...core), left.firstRow) };
  // Rates are in no total. The rates in use report the purchases that they affect.
  const isRates = key === "rates";
  const severity = isRates || isSimilar ? "warning" : "error";
  log.add(isSimilar && sheet !== other ? "similar-sheet" : code, severity, sheet, at.cell, {
    other,
    ...leftDetails(left),
  });
  return severity === "warning" ? undefined : { code, at, rows: left.rows, sums: left.sums };
}
