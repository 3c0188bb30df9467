/** A line of the journal → planned writes. */
import { serialOf } from "../../domain/calendar";
import { lineText, type JournalLine } from "../../domain/closing/journal";
import { shortCode } from "../../domain/closing/seal";
import type { Language } from "../../domain/program";
import type { WorkbookReader } from "../../workbook/reader";
import type { PlainValue, SheetWrite } from "../../workbook/write-plan";
import {
  JOURNAL_COLUMNS,
  JOURNAL_SHEET_NAMES,
  JOURNAL_TABLE,
  LINE_WORDS,
  type JournalKey,
} from "../books/journal-columns";
import { pointsNumber } from "../books/own-cells";
import type { OwnTable } from "../own/own-table";
import { planAppend } from "./append-rows";

export function planJournal(
  reader: WorkbookReader,
  table: OwnTable<JournalKey> | undefined,
  line: JournalLine,
  seal: string,
  language: Language,
): Promise<SheetWrite> {
  const name = JOURNAL_SHEET_NAMES[language][0] ?? "Journal";
  const sheet = { table, columns: JOURNAL_COLUMNS, name, tableName: JOURNAL_TABLE, language };
  return planAppend(reader, sheet, [(said) => lineValues(line, seal, said)]);
}

/** The visible values of a line. */
export function lineValues(
  line: JournalLine,
  seal: string,
  language: Language,
): Partial<Record<JournalKey, PlainValue>> {
  const common = {
    what: LINE_WORDS[line.what][language],
    period: line.period.label,
    when: serialOf(line.when) ?? null,
    by: line.by || null,
    reason: line.reason || null,
    sealCode: shortCode(seal),
    number: line.line,
    data: lineText(line),
    seal,
  };
  if (line.what === "reopening") return common;
  const { asOf, partners, purchases, points, rules, accepted } = line;
  const reasons = [line.reason, ...accepted.map(([partner, reason]) => `${partner}: ${reason}`)];
  return {
    ...common,
    ...{ asOf: serialOf(asOf) ?? null, partners, purchases, points: pointsNumber(points) },
    ruleVersion: [...new Set(rules.map(({ version }) => version))].join(", "),
    reason: reasons.filter((reason) => reason !== "").join("; ") || null,
  };
}
