/** Proposes a mapping for a workbook: which sheets hold partners and purchases, in which shape, and what is asked. */
import { monthNamed } from "../cells/month-names";
import type { Program } from "../../domain/program";
import { cellName, columnLetters } from "../../workbook/cell-name";
import type { WorkbookReader } from "../../workbook/reader";
import type { Mapping, SheetMapping } from "../mapping";
import type { Assumption, Note, OpenQuestion } from "../mapping-notes";
import { normalName } from "../../domain/normal-name";
import { allNames } from "../headers/match-headers";
import { isOwnSheet } from "../own-sheets";
import { proposeAbove } from "./above";
import { proposeAct } from "./act";
import { proposeCrossTab } from "./crosstab";
import { crossTabIn, yearIn } from "./crosstab-headers";
import { findJoin, type FoundJoin } from "./joining";
import { proposeList } from "./list";
import { HeaderMeanings } from "./match-role";
import type { ListedPartner } from "./partner-of-sheet";
import { proposePartners, type ProposedPartners } from "./partner-list";
import type { NameColumn, Proposal, ProposedSource, Question } from "./proposal";
import { readPairs } from "./read-pairs";
import { proposeReport } from "./report";
import { readGrid, titlesAbove, type SheetGrid } from "./sheet-grid";
import { tablesOf, type FoundTable } from "./tables";

interface LookedSheet {
  readonly grid: SheetGrid;
  readonly tables: readonly FoundTable[];
}

export async function proposeMapping(reader: WorkbookReader, program: Program): Promise<Proposal> {
  const meanings = new HeaderMeanings(program.sheets);
  const sheets: LookedSheet[] = [];
  for (const { name, hidden } of await reader.listSheets()) {
    if (hidden || isOwnSheet(name)) continue;
    const grid = await readGrid(reader, name);
    sheets.push({ grid, tables: tablesOf(grid, meanings) });
  }
  const partners = await findPartners(reader, sheets, program);
  const sources = await findSources(reader, sheets, partners, meanings);
  return assemble(program, sheets, partners, sources);
}

/** The list of partners: the sheet with a declared name, else the longest. */
async function findPartners(
  reader: WorkbookReader,
  sheets: readonly LookedSheet[],
  program: Program,
): Promise<ProposedPartners | undefined> {
  const declared = allNames(program.sheets.partners.names);
  let best: ProposedPartners | undefined;
  for (const { tables } of sheets) {
    for (const table of tables) {
      const found = await proposePartners(reader, table, program);
      if (found === undefined) continue;
      const isDeclared = (one: ProposedPartners): boolean =>
        declared.includes(normalName(one.entry.sheet ?? ""));
      if (best === undefined || (isDeclared(found) && !isDeclared(best)) || found.rows > best.rows) {
        if (best === undefined || isDeclared(found) || !isDeclared(best)) best = found;
      }
    }
  }
  return best;
}

async function findSources(
  reader: WorkbookReader,
  sheets: readonly LookedSheet[],
  partners: ProposedPartners | undefined,
  meanings: HeaderMeanings,
): Promise<readonly ProposedSource[]> {
  const listed = partners === undefined ? [] : await listedPartners(reader, partners);
  const sources: ProposedSource[] = [];
  for (const { grid, tables } of sheets) {
    const months = crossTabIn(grid);
    const crossTab = months && (await proposeCrossTab(reader, grid, months, meanings, partners?.years ?? []));
    if (crossTab !== undefined) sources.push(crossTab);
    for (const table of crossTab === undefined ? tables : []) {
      const isPartners =
        partners?.entry.sheet === table.sheet && partners.entry.headerRow === table.headerRow;
      if (isPartners && table.columns.every(({ role }) => role !== "amount")) continue;
      const found =
        (await proposeAct(reader, grid, table, listed)) ?? (await listOrReport(reader, grid, table, listed));
      if (found !== undefined) sources.push(found);
    }
  }
  return sources;
}

/** A list whose values stand once may be a report: if its groups add up, it is one. */
async function listOrReport(
  reader: WorkbookReader,
  grid: SheetGrid,
  table: FoundTable,
  listed: readonly ListedPartner[],
): Promise<ProposedSource | undefined> {
  const list = await proposeList(reader, grid, table, listed);
  // A title above the first of several blocks names one partner, not that of the sheet.
  const isOfSheet = list?.names.every(({ said }) => said === undefined) === true;
  const above = isOfSheet ? await proposeAbove(reader, grid, table, listed) : undefined;
  if (above !== undefined) return above;
  const isWhole = list?.entries.every(({ fillDown }) => fillDown === undefined) === true;
  if (isWhole) return list;
  return (
    (await proposeReport(reader, grid, table)) ?? list ?? (await proposeAbove(reader, grid, table, listed))
  );
}

/** The ids and names of the list, row by row. */
async function listedPartners(
  reader: WorkbookReader,
  { entry }: ProposedPartners,
): Promise<readonly ListedPartner[]> {
  return readPairs(reader, entry);
}

function assemble(
  program: Program,
  sheets: readonly LookedSheet[],
  partners: ProposedPartners | undefined,
  found: readonly ProposedSource[],
): Proposal {
  const [first] = sheets;
  const place = { sheet: first?.grid.sheet ?? "", cell: cellName(1, 1) };
  if (found.length === 0) {
    const taken = program.sheets.purchases.names.ru[0] ?? "";
    const note: OpenQuestion = { what: "nothing-found", ...place, details: { taken } };
    return finished({ ...(partners && { partners: partners.entry }) }, [], [{ note, choices: [] }]);
  }
  const chosen = chooseSources(program, found);
  const placed = chosen.sources.map((source) => placeSource(source, partners));
  const entries = withCovers(
    placed.flatMap(({ entries: own }) => own),
    sheets,
  );
  const usedSheets = new Set(entries.map(({ sheet }) => sheet));
  const left = found.filter(({ sheet }) => !usedSheets.has(sheet)).map(({ sheet }) => sheet);
  const assumed = [
    ...(partners?.assumed ?? []),
    ...uniqueNotes(placed.flatMap((one) => one.assumed)),
    ...(left.length === 0
      ? []
      : [{ what: "left-out" as const, ...place, details: { found: [...new Set(left)].join(", ") } }]),
  ];
  const questions = [...chosen.questions, ...uniqueQuestions(placed.flatMap((one) => one.questions))];
  const nameOf = placed[0]?.name;
  const partnersEntry = partners?.entry ?? {
    fromPurchases: true,
    ...(nameOf !== undefined && { columns: { name: nameOf } }),
  };
  if (partners === undefined)
    assumed.push({ what: "first-purchase", sheet: chosen.sources[0]?.sheet ?? "", cell: cellName(1, 1) });
  return finished({ partners: partnersEntry, purchases: entries, duplicates: "unsure" }, assumed, questions);
}

function finished(
  mapping: Mapping,
  assumed: readonly Assumption[],
  questions: readonly Question[],
): Proposal {
  return {
    mapping: {
      ...mapping,
      ...(assumed.length > 0 && { assumed }),
      ...(questions.length > 0 && { questions: questions.map(({ note }) => note) }),
    },
    questions,
  };
}

/** Sources with the same headers belong together; where there are several kinds, one must be chosen. */
function chooseSources(
  program: Program,
  found: readonly ProposedSource[],
): { readonly sources: readonly ProposedSource[]; readonly questions: readonly Question[] } {
  const lists = found.some(({ kind }) => kind === "list")
    ? found.filter(({ kind }) => kind === "list")
    : found;
  const groups = new Map<string, ProposedSource[]>();
  for (const source of lists) groups.set(source.signature, [...(groups.get(source.signature) ?? []), source]);
  const declared = allNames(program.sheets.purchases.names);
  const named = [...groups.values()].filter((group) =>
    group.some(({ sheet }) => declared.includes(normalName(sheet))),
  );
  const [only, another] = groups.size === 1 ? [...groups.values()] : named;
  if (only !== undefined && another === undefined) return { sources: only, questions: [] };
  const choices = [...groups.values()].map((group) => group.map(({ sheet }) => sheet).join(", "));
  const [first] = groups.values();
  const note: OpenQuestion = {
    what: "sheets",
    sheet: first?.[0]?.sheet ?? "",
    cell: cellName(1, 1),
    details: { taken: program.sheets.purchases.names.ru[0] ?? "", found: choices.join("; ") },
  };
  const keep =
    (group: readonly ProposedSource[]) =>
    (mapping: Mapping): Mapping => {
      const sheets = group.map(({ sheet }) => sheet);
      const all = Array.isArray(mapping.purchases) ? (mapping.purchases as readonly SheetMapping[]) : [];
      return { ...mapping, purchases: all.filter(({ sheet }) => sheets.includes(sheet ?? "")) };
    };
  const question: Question = {
    note,
    choices: [...groups.values()].map((group, at) => ({ label: choices[at] ?? "", answered: keep(group) })),
  };
  return { sources: lists, questions: [question] };
}

interface PlacedSource {
  readonly entries: readonly SheetMapping[];
  readonly assumed: readonly Assumption[];
  readonly questions: readonly Question[];
  /** Without a list of partners: the column of their names. */
  readonly name: string | undefined;
}

/** Puts the partner's column into a source, with the way in which it names partners. */
function placeSource(source: ProposedSource, partners: ProposedPartners | undefined): PlacedSource {
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
  return { entries, assumed: notes, questions: [...source.questions, ...lost], name: name?.said };
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

/** One question for the same thing on every sheet of a list. */
function uniqueQuestions(questions: readonly Question[]): readonly Question[] {
  const notes = new Set(uniqueNotes(questions.map(({ note }) => note)));
  return questions.filter(({ note }) => notes.has(note));
}

/** The first of all notes that say the same. */
function uniqueNotes<Code extends string>(notes: readonly Note<Code>[]): readonly Note<Code>[] {
  const seen = new Set<string>();
  return notes.filter(({ what, details }) => {
    const key = `${what} ${JSON.stringify(details)}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Sheets that are named by months cover them: a row of another month is in doubt. */
function withCovers(
  entries: readonly SheetMapping[],
  sheets: readonly LookedSheet[],
): readonly SheetMapping[] {
  const covered = entries.map((entry) => {
    const grid = sheets.find((one) => one.grid.sheet === entry.sheet)?.grid;
    const covers = grid && coveredBy(grid, entry.headerRow ?? 1);
    return covers === undefined ? undefined : { ...entry, covers };
  });
  const all = covered.flatMap((entry) => entry ?? []);
  return all.length >= 2 && all.length === entries.length ? all : entries;
}

function coveredBy(grid: SheetGrid, headerRow: number): string | undefined {
  const months = grid.sheet.split(/[^\p{L}]+/u).flatMap((word) => monthNamed(word) ?? []);
  const [month] = months;
  const said = [grid.sheet, ...titlesAbove(grid, headerRow).map(({ text }) => text)];
  const year = said.map(yearIn).find((one) => one !== undefined);
  if (month === undefined || months.length > 1 || year === undefined) return undefined;
  return `${String(year)}-${String(month).padStart(2, "0")}`;
}
