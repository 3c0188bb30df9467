/** Lines of the journal → planned writes. */
import { serialOf } from "../../domain/calendar";
import { linePeriod, lineText, type JournalLine, type VersionLine } from "../../domain/closing/journal";
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
import { appendedRows, planAppend } from "./append-rows";

/** A new line with its seal. */
export interface SealedLine {
  readonly line: JournalLine;
  readonly seal: string;
}

/** Plans lines below those that stand. `language`: that of a new journal. */
export function planJournal(
  reader: WorkbookReader,
  table: OwnTable<JournalKey> | undefined,
  lines: readonly SealedLine[],
  language: Language,
): Promise<SheetWrite> {
  const name = JOURNAL_SHEET_NAMES[language][0] ?? "Journal";
  const sheet = { table, columns: JOURNAL_COLUMNS, name, tableName: JOURNAL_TABLE, language };
  const rows = lines.map(
    ({ line, seal }) =>
      (said: Language) =>
        lineValues(line, seal, said),
  );
  return planAppend(reader, sheet, appendedRows(rows));
}

/** The visible values of a line. */
export function lineValues(
  line: JournalLine,
  seal: string,
  language: Language,
): Partial<Record<JournalKey, PlainValue>> {
  const common = {
    what: LINE_WORDS[line.what][language],
    period: linePeriod(line)?.label ?? null,
    when: serialOf(line.when) ?? null,
    by: line.by || null,
    reason: line.reason || null,
    sealCode: shortCode(seal),
    number: line.line,
    data: lineText(line),
    seal,
  };
  if (line.what === "reopening") return common;
  if (line.what === "version") return { ...common, ...versionValues(line) };
  const { asOf, partners, purchases, points, rules, accepted } = line;
  const reasons = [line.reason, ...accepted.map(([partner, reason]) => `${partner}: ${reason}`)];
  return {
    ...common,
    ...{ asOf: serialOf(asOf) ?? null, partners, purchases, points: pointsNumber(points) },
    ruleVersion: [...new Set(rules.map(({ version }) => version))].join(", "),
    reason: reasons.filter((reason) => reason !== "").join("; ") || null,
  };
}

/** "As of" holds the day from which it is in force; partners and points tell what it changes. */
function versionValues({ from, version, effect }: VersionLine): Partial<Record<JournalKey, PlainValue>> {
  return {
    asOf: from === undefined ? null : (serialOf(from) ?? null),
    ruleVersion: version,
    partners: effect?.partners ?? null,
    points: effect === undefined ? null : pointsNumber(effect.points),
  };
}
