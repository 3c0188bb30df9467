/** Puts partners into a proposed source: the column that names them, and the way in which it does. */
import { cellName, columnLetters } from "../../workbook/cell-name";
import type { SheetMapping } from "../mapping";
import type { Assumption } from "../mapping-notes";
import { findJoin, type FoundJoin } from "./joining";
import { nearNameQuestions } from "./near-names";
import type { ProposedPartners } from "./partner-list";
import type { ListedPartner } from "./partner-of-sheet";
import type { NameColumn, ProposedSource, Question } from "./proposal";

export interface PlacedSource {
  readonly entries: readonly SheetMapping[];
  readonly assumed: readonly Assumption[];
  readonly questions: readonly Question[];
  /** Without a list of partners: the column of their names. */
  readonly name: string | undefined;
}

/** Puts the partner's column into a source, with the way in which it names partners. */
export function placeSource(
  source: ProposedSource,
  partners: ProposedPartners | undefined,
  listed: readonly ListedPartner[],
): PlacedSource {
  const { names, sheet } = source;
  const found = partners && findJoin(names, partners.names, partners.entry.columns?.["partnerId"] ?? "");
  const taken = found?.names ?? names[0];
  const join = partners === undefined ? joinOf(taken) : found?.join;
  const entries = source.entries.map((entry) => withTotals(withPartner(entry, taken, join), source));
  const cell = cellName(1, source.entries[0]?.headerRow ?? 1);
  const notes = [
    ...columnNotes(source, entries[0], cell),
    ...source.assumed,
    ...(taken?.note === undefined ? [] : [{ ...taken.note, sheet }]),
    ...joinNotes(found, sheet, cell),
  ];
  const lost = partners !== undefined && found === undefined ? lostQuestions(source, cell) : [];
  const name = names.find(({ role }) => role === "partner");
  const questions = [...source.questions, ...lost, ...nearNameQuestions(found, listed, { sheet, cell })];
  return { entries, assumed: notes, questions, name: name?.said };
}

/** Where no column's names are those of the list, only a person can tell. */
function lostQuestions({ names, sheet }: ProposedSource, cell: string): readonly Question[] {
  const details = { found: names.map(({ header }) => header).join(", ") };
  return [{ note: { what: "join", sheet, cell, details }, choices: [] }];
}

function joinOf(taken: NameColumn | undefined): SheetMapping["join"] {
  return taken === undefined || taken.role === "code"
    ? undefined
    : { by: taken.role === "number" ? "number" : "name" };
}

function withPartner(
  entry: SheetMapping,
  taken: NameColumn | undefined,
  join: SheetMapping["join"],
): SheetMapping {
  const own = join === undefined ? entry : { ...entry, join };
  if (taken?.placed !== undefined) return taken.placed(own);
  return taken?.said === undefined ? own : { ...own, columns: { ...own.columns, partnerId: taken.said } };
}

/** Rows of totals that say so in a column that is not read are looked for. */
function withTotals(entry: SheetMapping, { totals = new Set() }: ProposedSource): SheetMapping {
  const read = Object.values(entry.columns ?? {});
  const isElsewhere = [...totals].some((column) => !read.includes(`=${columnLetters(column)}`));
  return isElsewhere ? { ...entry, totals: true } : entry;
}

/** The columns of a list, with their headers. */
function columnNotes(
  { headers, sheet }: ProposedSource,
  entry: SheetMapping | undefined,
  cell: string,
): readonly Assumption[] {
  const taken = Object.values(entry?.columns ?? {}).flatMap((said) => {
    const header = headers?.get(said);
    return header === undefined ? [] : [`${header} (${said.slice(1)})`];
  });
  return taken.length === 0
    ? []
    : [{ what: "column", sheet, cell, details: { taken: [...new Set(taken)].join(", ") } }];
}

function joinNotes(found: FoundJoin | undefined, sheet: string, cell: string): readonly Assumption[] {
  if (found?.join === undefined) return [];
  const details = { found: found.names.header, other: found.other.header };
  return [{ what: `join-${found.join.by}`, sheet, cell, details }];
}
