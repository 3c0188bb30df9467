/** Recognises grouped reports, as 1C prints them: by levels whose amounts add up. */
import { cellName, columnLetters } from "../../workbook/cell-name";
import type { WorkbookReader } from "../../workbook/reader";
import { companyName } from "../joins/company-name";
import type { SheetMapping } from "../mapping";
import type { Assumption } from "../mapping-notes";
import { groupsAround } from "../shapes/group-tree";
import { Leaves } from "../shapes/group-maker";
import { isProven, readReport, type Report, type ReportPlace } from "../shapes/report-rows";
import { GROUP_LEVELS, type GroupLevels } from "../shapes/shape";
import { documentDay } from "../shapes/text-day";
import { amountOf } from "./amounts";
import { signatureOf } from "./list";
import { isMostly, profileOf, type TableProfile } from "./profile";
import type { NameColumn, ProposedSource, Question } from "./proposal";
import type { SheetGrid } from "./sheet-grid";
import { columnsOfRole, type FoundTable, type TableColumn } from "./tables";
import { turnoverEntries, turnoverOf, type Turnover } from "./turnover";
import { unitEntry } from "./units";

/** The source that a grouped report is; undefined where the amounts prove no groups. */
export async function proposeReport(
  reader: WorkbookReader,
  grid: SheetGrid,
  table: FoundTable,
): Promise<ProposedSource | undefined> {
  const profile = await profileOf(reader, table);
  const { tried, isSure, header, turnover, questions } = amountsOf(table, profile);
  if (tried === undefined) return undefined;
  const labels = labelColumns(table, profile, tried.column);
  const date = dayColumn(table, profile);
  const { sheet, headerRow } = table;
  const headers = new Map(table.columns.map(({ column, header }) => [column, header]));
  const place = { sheet, firstRow: headerRow + 1, headers, labels, amount: tried.column, date };
  const proven = await firstProven(reader, place);
  if (proven === undefined) return undefined;
  const { report, levels } = proven;
  const names = namesByLevel(report);
  if (names.length === 0 || !isDated(report, date)) return undefined;
  const unit = unitEntry(grid, table.firstHeaderRow, header);
  const entry: SheetMapping = {
    sheet,
    headerRow,
    columns: {
      ...(isSure && { amount: `=${columnLetters(tried.column)}` }),
      ...(date !== undefined && { date: `=${columnLetters(date)}` }),
    },
    ...unit.units,
    ...(date === undefined && { inText: ["date"] }),
    groups: { labels: labels.map(columnLetters), levels, partner: 1 },
  };
  const account = turnover && turnoverEntries(entry, turnover, report);
  return {
    kind: "report",
    sheet,
    signature: signatureOf(table),
    entries: account?.entries ?? [entry],
    assumed: [...unit.assumed, ...(account?.assumed ?? [])],
    questions,
    names,
  };
}

/** The column of amounts, or of turnovers, by which the groups are tried; it is sure where nothing is to be asked. */
function amountsOf(
  table: FoundTable,
  profile: TableProfile,
): {
  readonly tried: TableColumn | undefined;
  readonly isSure: boolean;
  readonly header: string;
  readonly turnover: Turnover | undefined;
  readonly questions: readonly Question[];
} {
  const { column, questions } = amountOf(table, profile);
  const [first] = columnsOfRole(table, "amount");
  const turnover = first === undefined ? turnoverOf(table, profile) : undefined;
  const tried = column ?? first ?? turnover?.debit;
  const isSure = column !== undefined || turnover !== undefined;
  return { tried, isSure, header: column?.header ?? "", turnover, questions };
}

/** The columns of texts before the amounts, in which groups and documents stand. */
function labelColumns(table: FoundTable, profile: TableProfile, amount: number): readonly number[] {
  return table.columns.flatMap(({ column, role, isHidden }) => {
    const found = profile.columns.get(column);
    const isLabel = role === undefined || role === "partner" || role === "document" || role === "code";
    if (found === undefined || column >= amount || isHidden || !isLabel) return [];
    return found.texts.size > 0 && !isMostly(found.numbers, found) && !isMostly(found.days, found)
      ? [column]
      : [];
  });
}

function dayColumn(table: FoundTable, profile: TableProfile): number | undefined {
  return columnsOfRole(table, "date").find(({ column }) => {
    const found = profile.columns.get(column);
    return found !== undefined && found.days > 0 && isMostly(found.days, found);
  })?.column;
}

/** The first kind of levels that the amounts prove, from the surest down. */
async function firstProven(
  reader: WorkbookReader,
  place: Omit<ReportPlace, "levels">,
): Promise<{ readonly report: Report; readonly levels: GroupLevels } | undefined> {
  if (place.labels.length === 0) return undefined;
  let likely: { readonly report: Report; readonly levels: GroupLevels } | undefined;
  for (const levels of GROUP_LEVELS) {
    if (levels === "columns" && place.labels.length < 2) continue;
    const report = await readReport(reader, { ...place, levels });
    const deepest = (report.tree?.nodes ?? []).reduce((most, { depth }) => Math.max(most, depth), 0);
    if (deepest < 2) continue;
    if (isProven(report, levels)) return { report, levels };
    if (isLikely(report, levels)) likely ??= { report, levels };
  }
  return likely;
}

/** A report whose levels are marked may print a few wrong sums: they are problems, and its rows are read. */
function isLikely({ tree }: Report, levels: GroupLevels): boolean {
  if (tree === undefined || (levels !== "outline" && levels !== "indent")) return false;
  return tree.groups >= LEAST_GROUPS && tree.differences.length <= tree.groups * MOST_WRONG;
}

const LEAST_GROUPS = 3;
const MOST_WRONG = 0.25;

/** The names that each level gives: joins tell which of them are partners. */
function namesByLevel(report: Report): readonly NameColumn[] {
  const { rows, tree } = report;
  const nodes = tree?.nodes ?? [];
  const byLevel = new Map<number, Map<string, number>>();
  for (const [index, node] of nodes.entries()) {
    if (!node.isLeaf) continue;
    const isDocument = documentDay(rows[index]?.label ?? "") !== undefined;
    for (const at of [...(isDocument ? [] : [index]), ...groupsAround(nodes, index)])
      countIn(byLevel, nodes[at]?.depth ?? 1, rows[at]?.label ?? "");
  }
  return [...byLevel].sort(byCompanies).map(([level, texts]) => ({
    said: undefined,
    header: [...texts.keys()][0] ?? "",
    role: "partner",
    texts,
    placed: (entry) =>
      entry.groups === undefined ? entry : { ...entry, groups: { ...entry.groups, partner: level } },
    note: groupsNote(report, texts),
  }));
}

function countIn(byLevel: Map<number, Map<string, number>>, level: number, label: string): void {
  const texts = byLevel.get(level) ?? new Map<string, number>();
  texts.set(label, (texts.get(label) ?? 0) + 1);
  byLevel.set(level, texts);
}

/** Levels whose labels have legal forms first, then the outermost. */
function byCompanies(
  [oneLevel, one]: readonly [number, ReadonlyMap<string, number>],
  [otherLevel, other]: readonly [number, ReadonlyMap<string, number>],
): number {
  const companies = (texts: ReadonlyMap<string, number>): number =>
    [...texts.keys()].filter((text) => companyName(text).form >= 0).length / texts.size;
  return companies(other) - companies(one) || oneLevel - otherLevel;
}

function groupsNote({ tree }: Report, texts: ReadonlyMap<string, number>): Assumption {
  const details = { found: [...texts.keys()][0] ?? "", taken: String(tree?.groups ?? 0) };
  return { what: "groups", sheet: "", cell: cellName(1, 1), details };
}

/** Most leaves have a day: their own, their document's, or one in a column. */
function isDated(report: Report, date: number | undefined): boolean {
  const leaves = new Leaves(report, 1);
  let [all, dated] = [0, 0];
  for (const [index, row] of report.rows.entries()) {
    const leaf = leaves.of(index);
    if (leaf === undefined) continue;
    all++;
    if (leaf.serial !== undefined || (date !== undefined && row.isDated)) dated++;
  }
  return dated * 10 >= all * 8;
}
