/** Proposes a mapping for a workbook: which sheets hold partners and purchases, in which shape, and what is asked. */
import type { Program } from "../../domain/program";
import { cellName } from "../../workbook/cell-name";
import type { WorkbookReader } from "../../workbook/reader";
import { findLayout } from "../layout";
import type { Mapping, SheetMapping } from "../mapping";
import type { Assumption, Note, OpenQuestion } from "../mapping-notes";
import { normalName } from "../../domain/normal-name";
import { allNames } from "../headers/match-headers";
import { isOwnSheet } from "../own-sheets";
import { proposeAbove } from "./above";
import { proposeAct } from "./act";
import { proposeAcross } from "./across";
import { chooseSources } from "./choose-sources";
import { proposeCrossTab } from "./crosstab";
import { crossTabIn } from "./crosstab-headers";
import { proposeList, signatureOf } from "./list";
import { lostSheetQuestion, type LostSheet } from "./lost-sheets";
import { HeaderMeanings } from "./match-role";
import type { ListedPartner } from "./partner-of-sheet";
import { saysOtherThanPurchases } from "./not-purchases";
import { proposePartners, type ProposedPartners } from "./partner-list";
import { proposePeriodTotals } from "./period-totals";
import { placeSource } from "./place-source";
import type { Choice, Proposal, ProposedSource, Question } from "./proposal";
import { readPairs } from "./read-pairs";
import { proposeReport } from "./report";
import { readGrid, type SheetGrid } from "./sheet-grid";
import { withCovers } from "./sheet-periods";
import { rolesIn, tablesOf, type FoundTable } from "./tables";

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
  const listed = partners === undefined ? [] : await listedPartners(reader, partners);
  const { sources, lost, others } = await findSources(reader, sheets, partners, listed, meanings);
  // A list without rows says nothing but its headers.
  const isFound = sources.length === 0 && (await findLayout(reader, program)).ok;
  return assemble(program, sheets, partners, { found: sources, lost, others, isFound, listed });
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
  listed: readonly ListedPartner[],
  meanings: HeaderMeanings,
): Promise<FoundSources> {
  const found: FoundTables = { sources: [], lost: [], others: [] };
  for (const { grid, tables } of sheets) {
    const months = crossTabIn(grid);
    const crossTab = months && (await proposeCrossTab(reader, grid, months, meanings, partners?.years ?? []));
    const listedIn = { listed, years: partners?.years ?? [] };
    const across = crossTab ?? (await proposeAcross(reader, grid, meanings, listedIn));
    if (across === undefined) await findOnSheet(reader, grid, tables, { partners, listed, found });
    else noteSource(found, across, saysOtherThanPurchases(grid, { firstHeaderRow: 1, columns: [] }));
  }
  const { sources, lost, others } = found;
  // Where nothing else is there, that is what people count.
  return sources.length === 0
    ? { sources: others.map(({ source }) => source), lost, others: [] }
    : { sources, lost, others: others.map(({ text }) => text) };
}

/** What was found so far. */
interface FoundTables {
  readonly sources: ProposedSource[];
  readonly lost: LostSheet[];
  readonly others: { readonly text: string; readonly source: ProposedSource }[];
}

/** `other`: the text that says that it is no list of purchases. */
function noteSource(found: FoundTables, source: ProposedSource, other: string | undefined): void {
  if (other === undefined) found.sources.push(source);
  else found.others.push({ text: other, source });
}

interface Search {
  readonly partners: ProposedPartners | undefined;
  readonly listed: readonly ListedPartner[];
  readonly found: FoundTables;
}

async function findOnSheet(
  reader: WorkbookReader,
  grid: SheetGrid,
  tables: readonly FoundTable[],
  { partners, listed, found }: Search,
): Promise<void> {
  for (const table of tables) {
    const isPartners = partners?.entry.sheet === table.sheet && partners.entry.headerRow === table.headerRow;
    if (isPartners && table.columns.every(({ role }) => role !== "amount")) continue;
    const source =
      (await proposeAct(reader, grid, table, listed)) ??
      (await listOrReport(reader, grid, table, { listed, years: partners?.years ?? [] }));
    if (source === undefined) found.lost.push(...lostIn(table));
    else noteSource(found, source, saysOtherThanPurchases(grid, table));
  }
}

interface FoundSources {
  readonly sources: readonly ProposedSource[];
  readonly lost: readonly LostSheet[];
  /** What says of lists that they are no purchases. */
  readonly others: readonly string[];
}

/** A table of days and amounts that names nobody. */
function lostIn(table: FoundTable): readonly LostSheet[] {
  const roles = rolesIn(table);
  const namesPartners = roles.has("partner") || roles.has("code") || roles.has("number");
  if (!roles.has("date") || !roles.has("amount") || namesPartners) return [];
  return [{ sheet: table.sheet, headerRow: table.headerRow, signature: signatureOf(table) }];
}

/** A list whose values stand once may be a report: if its groups add up, it is one. */
async function listOrReport(
  reader: WorkbookReader,
  grid: SheetGrid,
  table: FoundTable,
  known: { readonly listed: readonly ListedPartner[]; readonly years: readonly number[] },
): Promise<ProposedSource | undefined> {
  const { listed } = known;
  const list = await proposeList(reader, grid, table, known);
  // A title above the first of several blocks names one partner, not that of the sheet.
  const isOfSheet = list?.names.every(({ said }) => said === undefined) === true;
  const above = isOfSheet ? await proposeAbove(reader, grid, table, listed) : undefined;
  if (above !== undefined) return above;
  const isWhole = list?.entries.every(({ fillDown }) => fillDown === undefined) === true;
  if (isWhole) return list;
  return (
    (await proposeReport(reader, grid, table)) ??
    list ??
    (await proposeAbove(reader, grid, table, listed)) ??
    (await proposePeriodTotals(reader, grid, table))
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
  {
    found,
    lost,
    others,
    isFound,
    listed,
  }: {
    readonly found: readonly ProposedSource[];
    readonly lost: readonly LostSheet[];
    readonly others: readonly string[];
    readonly isFound: boolean;
    readonly listed: readonly ListedPartner[];
  },
): Proposal {
  const [first] = sheets;
  const place = { sheet: first?.grid.sheet ?? "", cell: cellName(1, 1) };
  if (found.length === 0) return isFound ? finished({}, [], []) : nothingFound(program, partners, place);
  const chosen = chooseSources(program, found);
  const placed = chosen.sources.map((source) => placeSource(source, partners, listed));
  const entries = withCovers(
    placed.flatMap(({ entries: own }) => own),
    sheets.map(({ grid }) => grid),
  );
  const usedSheets = new Set(entries.map(({ sheet }) => sheet));
  const left = [...found.filter(({ sheet }) => !usedSheets.has(sheet)).map(({ sheet }) => sheet), ...others];
  const lostQuestions = lost.flatMap((one) => {
    const like = chosen.sources.findIndex(({ signature }) => signature === one.signature);
    const template = placed[like]?.entries[0];
    return template === undefined ? [] : [lostSheetQuestion(one, template, listed)];
  });
  const assumed = [
    ...(partners?.assumed ?? []),
    ...uniqueNotes(placed.flatMap((one) => one.assumed)),
    ...(left.length === 0
      ? []
      : [{ what: "left-out" as const, ...place, details: { found: [...new Set(left)].join(", ") } }]),
  ];
  const questions = [
    ...(partners?.questions ?? []),
    ...chosen.questions,
    ...uniqueQuestions(placed.flatMap((one) => one.questions)),
    ...lostQuestions,
  ];
  if (partners === undefined)
    assumed.push({ what: "first-purchase", sheet: chosen.sources[0]?.sheet ?? "", cell: cellName(1, 1) });
  const mapping: Mapping = {
    partners: partners?.entry ?? partnersOf(placed[0]?.name),
    purchases: entries,
    duplicates: "unsure",
    documents: "unsure",
  };
  return finished(mapping, assumed, questions);
}

/** Without a list: the partners that purchases name, with the column of their names. */
function partnersOf(name: string | undefined): SheetMapping {
  return { fromPurchases: true, ...(name !== undefined && { columns: { name } }) };
}

function nothingFound(
  program: Program,
  partners: ProposedPartners | undefined,
  place: Pick<OpenQuestion, "sheet" | "cell">,
): Proposal {
  const taken = program.sheets.purchases.names.ru[0] ?? "";
  const note: OpenQuestion = { what: "nothing-found", ...place, details: { taken } };
  return finished({ ...(partners && { partners: partners.entry }) }, [], [{ note, choices: [] }]);
}

function finished(
  mapping: Mapping,
  assumed: readonly Assumption[],
  questions: readonly Question[],
): Proposal {
  const needed = questions.filter(({ isOffer }) => isOffer !== true);
  return {
    mapping: {
      ...mapping,
      ...(assumed.length > 0 && { assumed }),
      ...(needed.length > 0 && { questions: needed.map(({ note }) => note) }),
    },
    questions,
  };
}

/** One question for the same thing on every sheet of a list; its answer holds for all of them. */
function uniqueQuestions(questions: readonly Question[]): readonly Question[] {
  const same = new Map<string, Question[]>();
  for (const question of questions) {
    const key = noteKey(question.note);
    same.set(key, [...(same.get(key) ?? []), question]);
  }
  return [...same.values()].flatMap((all) => {
    const [first] = all;
    return first === undefined ? [] : [{ ...first, choices: choicesOfAll(first, all) }];
  });
}

function choicesOfAll({ choices }: Question, all: readonly Question[]): readonly Choice[] {
  return choices.map(({ label }) => ({
    label,
    answered: (mapping) =>
      all
        .flatMap((one) => one.choices.find((choice) => choice.label === label) ?? [])
        .reduce((answered, choice) => choice.answered(answered), mapping),
  }));
}

/** The first of all notes that say the same. */
function uniqueNotes<Code extends string>(notes: readonly Note<Code>[]): readonly Note<Code>[] {
  const seen = new Set<string>();
  return notes.filter((note) => {
    const key = noteKey(note);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function noteKey({ what, details }: Note<string>): string {
  return `${what} ${JSON.stringify(details)}`;
}
