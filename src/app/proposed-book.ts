/** Use case: how a workbook of another layout would be read, with the answers given so far. Plain data. */
import { currencyUnits } from "../domain/money";
import { isoOf } from "../domain/calendar";
import type { ColumnKey, Program } from "../domain/program";
import { cellAt, isTotalWord, parseDate, parseMoney, shownCell } from "../sheets/cells";
import { looksAt } from "../sheets/headers/head";
import { findSheet, type SheetLayout } from "../sheets/layout";
import { mappingsOf, type Mapping } from "../sheets/mapping";
import type { Assumption, OpenQuestion } from "../sheets/mapping-notes";
import { proposeMapping } from "../sheets/propose/propose";
import { cellName } from "../workbook/cell-name";
import { isBlankRow, type WorkbookReader } from "../workbook/reader";
import { arrangeBook } from "./arrange-book";

export interface ProposedQuestion {
  readonly note: OpenQuestion;
  /** Labels, best first. */
  readonly choices: readonly string[];
  /** The index of the choice taken. */
  readonly answer: number | undefined;
}

/** A purchase as it would be read, with the cell of its amount. */
export interface ProposedRow {
  readonly cell: string;
  /** An ISO day, or the cell's text where that is none. */
  readonly day: string;
  readonly partner: string;
  /** In units of the currency; undefined where the cell holds none. */
  readonly amount: number | undefined;
}

/** The rows that the sources on one sheet make: the first ten, the last three, their number and sum. */
export interface ProposedSheet {
  readonly sheet: string;
  readonly first: readonly ProposedRow[];
  readonly last: readonly ProposedRow[];
  readonly rows: number;
  readonly sum: number;
}

export interface ProposedBook {
  /** Without questions once all are answered. */
  readonly mapping: Mapping;
  readonly questions: readonly ProposedQuestion[];
  readonly assumed: readonly Assumption[];
  /** Empty before the last answer. */
  readonly sheets: readonly ProposedSheet[];
}

const FIRST_ROWS = 10;
const LAST_ROWS = 3;

/** `answers`: the index of the choice for each question, in their order; −1 leaves one open. */
export async function proposedBook(
  reader: WorkbookReader,
  program: Program,
  answers: readonly number[],
): Promise<ProposedBook> {
  const proposal = await proposeMapping(reader, program);
  const questions = proposal.questions.map(({ note, choices }, at): ProposedQuestion => {
    const answer = answers[at];
    const isTaken = answer !== undefined && choices[answer] !== undefined;
    return { note, choices: choices.map(({ label }) => label), answer: isTaken ? answer : undefined };
  });
  let after = proposal.mapping;
  for (const [at, { choices }] of proposal.questions.entries())
    after = choices[questions[at]?.answer ?? -1]?.answered(after) ?? after;
  const isOpen = (_: ProposedQuestion, at: number): boolean =>
    questions[at]?.answer === undefined && proposal.questions[at]?.isOffer !== true;
  const open = questions.filter(isOpen).map(({ note }) => note);
  const { questions: asked = [], ...rest } = after;
  const mapping: Mapping = open.length === 0 ? rest : { ...rest, questions: asked.length > 0 ? open : [] };
  const sheets = open.length === 0 ? await previewOf(reader, program, mapping) : [];
  return { mapping, questions, assumed: mapping.assumed ?? [], sheets };
}

async function previewOf(
  given: WorkbookReader,
  program: Program,
  mapping: Mapping,
): Promise<readonly ProposedSheet[]> {
  const { reader, mapping: arranged } = await arrangeBook(given, program, mapping);
  const looks = looksAt(reader);
  const infos = await reader.listSheets();
  const sheets = new Map<string, SheetRows>();
  for (const entry of mappingsOf(arranged, "purchases")) {
    const { layout } = await findSheet(looks, infos, "purchases", program, entry);
    if (layout === undefined) continue;
    const rows = sheets.get(layout.sheet) ?? new SheetRows();
    sheets.set(layout.sheet, rows);
    await readInto(rows, reader, layout);
  }
  return [...sheets].map(([sheet, rows]) => rows.shown(sheet));
}

async function readInto(rows: SheetRows, reader: WorkbookReader, layout: SheetLayout): Promise<void> {
  const { sheet, firstRow, lastRow, columns } = layout;
  const keys: readonly ColumnKey[] = ["partnerId", "date", "amount"];
  const read = keys.flatMap((key) => columns.get(key) ?? []);
  if (read.length < keys.length) return;
  const wanted = [...new Set(read)];
  const factor = layout.units.get("amount")?.factor ?? 1;
  const request = { sheet, columns: wanted, firstRow, ...(lastRow !== undefined && { lastRow }) };
  await reader.read({ ...request, marksFormulas: false }, (block) => {
    for (let index = 0; index < block.rowCount; index++) {
      if (isBlankRow(block, index) || block.skipped?.[index] !== undefined) continue;
      const [partner, day, amount] = read.map((column) => {
        const cells = block.columns[wanted.indexOf(column)];
        return cells === undefined ? undefined : cellAt(cells, index, block.texts);
      });
      if (partner === undefined || day === undefined || amount === undefined) continue;
      const parsed = parseDate(day);
      const money = parseMoney(amount, [], factor);
      const name = shownCell(partner);
      if (parsed.kind !== "value" && isTotalWord(name)) continue;
      rows.add({
        cell: cellName(read[2] ?? 1, block.firstRow + index),
        day: parsed.kind === "value" ? isoOf(parsed.value) : shownCell(day),
        partner: name,
        amount: money.kind === "value" ? currencyUnits(money.value) : undefined,
      });
    }
    return true;
  });
}

class SheetRows {
  readonly #first: ProposedRow[] = [];
  readonly #last: ProposedRow[] = [];
  #rows = 0;
  #hundredths = 0;

  add(row: ProposedRow): void {
    this.#rows++;
    this.#hundredths += Math.round((row.amount ?? 0) * 100);
    if (this.#first.length < FIRST_ROWS) {
      this.#first.push(row);
      return;
    }
    this.#last.push(row);
    if (this.#last.length > LAST_ROWS) this.#last.shift();
  }

  shown(sheet: string): ProposedSheet {
    return { sheet, first: this.#first, last: this.#last, rows: this.#rows, sum: this.#hundredths / 100 };
  }
}
