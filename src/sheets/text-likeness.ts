/**
 * Texts that count as a text of the rules, or as another cell's, although they are typed differently. Rules compare
 * texts folded (`foldText`); where only folding made two texts equal, the user should know.
 */
import type { FactValue, TextComparison } from "../domain/conditions";
import { foldText } from "../domain/folded-text";
import type { ColumnKey, Program } from "../domain/program";
import { cellName } from "../workbook/cell-name";
import type { SheetLayout } from "./layout";
import type { ProblemLog } from "./problem-log";

/** One spelling in one column, and the text that it counts as. */
interface Likeness {
  readonly key: ColumnKey;
  readonly found: string;
  readonly text: string;
  readonly firstRow: number;
  rows: number;
}

type TextOf = (key: ColumnKey) => FactValue | undefined;

export class TextLikeness {
  readonly #found = new Map<string, Likeness>();
  /**
   * Texts of the rules by column and folded form; for a column whose values are counted, also those of the first cells.
   */
  readonly #texts = new Map<ColumnKey, Map<string, string[]>>();
  readonly #pairs: readonly (readonly [ColumnKey, ColumnKey])[];

  /** `counted`: columns whose different texts are counted. */
  constructor(
    comparisons: readonly TextComparison[],
    private readonly counted: ReadonlySet<ColumnKey> = new Set(),
  ) {
    for (const key of counted) this.#texts.set(key, new Map());
    for (const { fact, texts } of comparisons)
      for (const text of texts) this.#spellings(fact, text).push(text);
    const pairs = comparisons.flatMap(({ fact, otherFact }) =>
      otherFact === undefined ? [] : [[`${fact} ${otherFact}`, [fact, otherFact]] as const],
    );
    // Several conditions may compare the same two.
    this.#pairs = [...new Map<string, readonly [ColumnKey, ColumnKey]>(pairs).values()];
  }

  /** Examines the texts of a row. */
  note(row: number, textOf: TextOf): void {
    for (const key of this.#texts.keys()) {
      const found = textOf(key);
      if (typeof found === "string") this.#noteText(row, key, found);
    }
    for (const [key, other] of this.#pairs) {
      const [found, text] = [textOf(key), textOf(other)];
      if (typeof found !== "string" || typeof text !== "string" || found === text) continue;
      if (foldText(found) === foldText(text)) this.#add(row, key, found, text);
    }
  }

  /** Logs each spelling once, at its first cell. */
  log(log: ProblemLog, { sheet, columns }: SheetLayout): void {
    for (const { key, found, text, firstRow, rows } of this.#found.values()) {
      const cell = cellName(columns.get(key) ?? 1, firstRow);
      log.add("text-by-likeness", "warning", sheet, cell, { found, text, count: String(rows) });
    }
  }

  #noteText(row: number, key: ColumnKey, found: string): void {
    const spellings = this.#texts.get(key)?.get(foldText(found));
    const text = spellings?.[0];
    if (text === undefined) {
      if (this.counted.has(key)) this.#spellings(key, found).push(found);
    } else if (spellings?.includes(found) === false) this.#add(row, key, found, text);
  }

  #add(row: number, key: ColumnKey, found: string, text: string): void {
    const id = JSON.stringify([key, found, text]);
    const known = this.#found.get(id);
    if (known === undefined) this.#found.set(id, { key, found, text, firstRow: row, rows: 1 });
    else known.rows += 1;
  }

  #spellings(key: ColumnKey, text: string): string[] {
    const byFold = this.#texts.get(key) ?? new Map<string, string[]>();
    this.#texts.set(key, byFold);
    const spellings = byFold.get(foldText(text)) ?? [];
    byFold.set(foldText(text), spellings);
    return spellings;
  }
}

/** For the partners sheet: texts that requirements and points rules compare. */
export function partnerLikeness({ requirements, points }: Program): TextLikeness {
  const required = [...requirements.values()].flatMap(({ condition }) => condition.texts);
  return new TextLikeness([...required, ...points.rules.flatMap(({ who }) => who?.texts ?? [])]);
}

/** For the purchases sheet: texts that filters of rules and facts compare, and that facts count. */
export function purchaseLikeness({ derivedFacts, points, sheets }: Program): TextLikeness {
  const facts = [...derivedFacts.values()].flatMap((fact) => (fact.kind === "aggregate" ? [fact] : []));
  const filters = [...facts.map(({ where }) => where), ...points.rules.map(({ purchases }) => purchases)];
  const counted = facts.flatMap(({ aggregate, column }) => {
    const declared = column === undefined ? undefined : sheets.purchases.columns.get(column);
    const isFolded = declared?.type === "text" && !declared.exact;
    return aggregate === "distinctCount" && isFolded ? [declared.key] : [];
  });
  // A currency is identified by its code, whatever its cell says.
  const texts = filters.flatMap((filter) => filter?.texts ?? []).filter(({ fact }) => fact !== "currency");
  return new TextLikeness(texts, new Set(counted.filter((key) => key !== "currency")));
}
