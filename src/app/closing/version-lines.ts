/**
 * Use case: versions of the rules as lines of the journal. A person who stores one is named with it; versions that came
 * with a rules folder are noted with the next results.
 */
import { lineText, type VersionEffect, type VersionLine } from "../../domain/closing/journal";
import { NO_SEAL, sealOf, type Sha256 } from "../../domain/closing/seal";
import type { Language } from "../../domain/program";
import type { Timeline } from "../../domain/timeline";
import type { Day } from "../../domain/units";
import { readJournal } from "../../sheets/books/read-records";
import type { BookRecords, JournalRecord } from "../../sheets/books/records";
import { planJournal, type SealedLine } from "../../sheets/plan/journal-writes";
import type { WorkbookReader } from "../../workbook/reader";
import type { WritePlan } from "../../workbook/write-plan";
import type { Evaluation } from "../evaluate";

/** A version of the rules, as the journal names it. */
export interface NotedVersion {
  readonly version: string;
  readonly sha256: string;
  /** The day from which it is in force; `undefined`: it always has been. */
  readonly from: Day | undefined;
  readonly note: string;
}

/** Who stored the versions, and when. */
export interface VersionWish {
  readonly when: Day;
  readonly by: string;
  /** The difference that the last of the new versions makes, where it is known. */
  readonly effect?: VersionEffect | undefined;
}

/** The seals of a line and its number follow those of the line before it. */
type LastLine = { readonly line: { readonly line: number }; readonly seal: string } | undefined;

/** Lines for those of the versions that the journal does not tell of yet, in their order. */
function newLines(
  lines: readonly JournalRecord[],
  versions: readonly NotedVersion[],
  { when, by, effect }: VersionWish,
  sha256: Sha256,
): readonly (SealedLine & { readonly line: VersionLine })[] {
  const told = new Map(
    lines.flatMap(({ line }) => (line.what === "version" ? [[line.from, line.sha256] as const] : [])),
  );
  const unknown = versions.filter((version) => told.get(version.from) !== version.sha256);
  let last: LastLine = lines.at(-1);
  return unknown.map(({ note: reason, ...version }, at) => {
    const line: VersionLine = {
      ...{ what: "version", line: (last?.line.line ?? 0) + 1, when, by, reason, ...version },
      effect: at === unknown.length - 1 ? effect : undefined,
    };
    const seal = sealOf(sha256, last?.seal ?? NO_SEAL, lineText(line));
    last = { line, seal };
    return { line, seal };
  });
}

/**
 * Plans a line for each version that the journal does not tell of yet; no sheets where it tells of all, or cannot be read.
 * Reads the journal alone. `language`: that of a new journal.
 */
export async function planVersionLines(
  reader: WorkbookReader,
  versions: readonly NotedVersion[],
  wish: VersionWish,
  sha256: Sha256,
  language: Language,
): Promise<WritePlan> {
  const { journal, lines, unreadLines } = await readJournal(reader);
  if (unreadLines.length > 0) return { sheets: [] };
  const added = newLines(lines, versions, wish, sha256);
  return { sheets: added.length === 0 ? [] : [await planJournal(reader, journal, added, language)] };
}

/** The lines that results bring with them: versions that begin on a day and came with the rules. */
export function linesWithResults(
  records: BookRecords | undefined,
  timeline: Timeline,
  wish: VersionWish,
  sha256: Sha256,
): readonly SealedLine[] {
  const versions = timeline.flatMap(({ from, program, note = "" }): NotedVersion[] =>
    from === undefined ? [] : [{ from, note, version: program.version, sha256: program.sha256 }],
  );
  return newLines(records?.lines ?? [], versions, wish, sha256);
}

/** A plan of results, with the lines of versions that the journal does not tell of yet. */
export async function withVersionLines(
  reader: WorkbookReader,
  { sheets }: WritePlan,
  { book: { records }, timeline, asOf, language }: Evaluation,
  sha256: Sha256,
): Promise<WritePlan> {
  const lines = linesWithResults(records, timeline, { when: asOf, by: "" }, sha256);
  if (lines.length === 0) return { sheets };
  return { sheets: [...sheets, await planJournal(reader, records?.journal, lines, language)] };
}
