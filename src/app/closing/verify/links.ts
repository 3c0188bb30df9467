/** The chain of seals: each line of the journal with its true seal. */
import { lineText } from "../../../domain/closing/journal";
import { NO_SEAL, plainCode, rowCode, sealOf, shortCode, type Sha256 } from "../../../domain/closing/seal";
import type { BookRecords, ClosingRecord, JournalRecord, LedgerRecord } from "../../../sheets/books/records";

export interface Link {
  readonly record: JournalRecord;
  /** The seal that its rows were given. */
  readonly seal: string;
  /** True if everything that it covers gives this seal. */
  readonly isWhole: boolean;
  /** The same, and nothing before it is missing. */
  readonly isSound: boolean;
  /** True if the journal holds another seal. */
  readonly isSealAltered: boolean;
}

/** Works out the chain. A line after a missing one cannot be checked. */
export function linksOf({ lines, closings, ledger, journal }: BookRecords, sha256: Sha256): readonly Link[] {
  let before: { readonly line: number; readonly seal: string } = { line: 0, seal: NO_SEAL };
  return lines.map((record) => {
    const closing = closings.find(({ line }) => line.line === record.line.line);
    const texts = closing && { ledger: ledgerTexts(closing), settled: closing.settled.sealed() };
    const isNext = before.line === record.line.line - 1;
    const anew = isNext
      ? sealOf(sha256, before.seal, lineText(record.line), texts?.ledger, texts?.settled)
      : undefined;
    const rows = closing?.ledger ?? [];
    const fits = (seal: string): number =>
      rows.filter(({ index, text }) => {
        const code = plainCode(ledger?.text(index, "code") ?? "");
        return plainCode(rowCode(sha256, seal, text)) === code;
      }).length;
    const isAnew =
      anew !== undefined &&
      anew !== record.seal &&
      (rows.length > 0
        ? fits(anew) > fits(record.seal)
        : plainCode(journal?.text(record.index, "sealCode") ?? "") === plainCode(shortCode(anew)));
    const seal = isAnew ? anew : record.seal;
    before = { line: record.line.line, seal };
    const isWhole = anew === undefined || anew === seal;
    return { record, seal, isWhole, isSound: anew === seal, isSealAltered: isAnew };
  });
}

export function ledgerTexts({ ledger }: ClosingRecord): readonly string[] {
  return sortedTexts(ledger.map(({ text }: LedgerRecord) => text));
}

export function sortedTexts(texts: readonly string[]): readonly string[] {
  // Rows mostly stand in the order in which they were written.
  if (texts.every((text, at) => at === 0 || text >= (texts[at - 1] ?? ""))) return texts;
  return [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
