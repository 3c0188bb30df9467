/** A sheet for each month or quarter: the pattern of their names, by which later sheets are found. */
import { normalName } from "../domain/normal-name";
import type { SheetInfo, WorkbookReader } from "../workbook/reader";
import { cellName } from "../workbook/cell-name";
import { monthNamed } from "./cells/month-names";
import { readHead, type HeaderRow } from "./headers/head";
import { mappingsOf, type Mapping, type SheetMapping } from "./mapping";
import type { Assumption } from "./mapping-notes";
import { isOwnSheet } from "./own-sheets";
import { columnsOf } from "./shapes/source-columns";

/** What stands for the parts of a name that differ. */
const TOKENS: Readonly<Record<string, string>> = {
  "{month}": "(?<month>\\p{L}{3,})",
  "{number}": "(?<number>0?[1-9]|1[0-2])",
  "{quarter}": "(?<quarter>[1-4]|i{1,3}|iv)",
  "{year}": "(?<year>20[0-9]{2}|[0-9]{2})",
};
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const PERIOD_TOKEN = /\{(?:month|number|quarter)\}/;

/** Whether a text is a pattern: it says where the period stands in a name. */
export function isSheetPattern(text: string): boolean {
  return PERIOD_TOKEN.test(text);
}

/** The pattern that all names fit: «Январь 2026», «Февраль 2026» → "{month} {year}"; undefined where they are not alike. */
export function patternOf(names: readonly string[]): string | undefined {
  const patterns = new Set(names.map(withTokens));
  const [pattern] = patterns;
  return patterns.size === 1 && pattern !== undefined && isSheetPattern(pattern) ? pattern : undefined;
}

function withTokens(name: string): string {
  const numbered = /^(?:0?[1-9]|1[0-2])(?=[.\-_ ](?:20)?[0-9]{2}$)/.exec(name);
  if (numbered !== null) return `{number}${withYear(name.slice(numbered[0].length))}`;
  const quarter = name.replace(QUARTER, "{quarter}");
  if (quarter !== name) return withYear(quarter);
  const words = [...name.matchAll(/\p{L}{3,}/gu)].filter(([word]) => monthNamed(word) !== undefined);
  const [month] = words;
  if (month === undefined || words.length > 1) return name;
  const before = name.slice(0, month.index);
  return withYear(`${before}{month}${name.slice(month.index + month[0].length)}`);
}

const QUARTER =
  /(?<![\p{L}\p{N}])(?:[1-4]|iv|i{1,3})(?=[\s-]*(?:кв|тоқсан|тқ|quarter|q))(?![0-9])|(?<=(?<![\p{L}\p{N}])q)[1-4](?![0-9])/iu;

function withYear(name: string): string {
  return name.replace(/(?<![0-9])(?:20[0-9]{2}|(?<=\} ?[.\-_'’]?)[0-9]{2}$)(?![0-9])/, "{year}");
}

/** The period that a name says by a pattern ("2026-03"), "" where it names no year; undefined where it does not fit. */
export function periodBy(pattern: string, name: string, year: number | undefined): string | undefined {
  const groups = regexOf(pattern).exec(normalName(name))?.groups;
  if (groups === undefined) return undefined;
  const { month, number, quarter, year: said } = groups;
  const ofYear = said === undefined ? year : Number(said) + (said.length === 2 ? 2000 : 0);
  const part = quarter === undefined ? monthPart(month, number) : `Q${String(ROMAN[quarter] ?? quarter)}`;
  if (part === undefined) return undefined;
  return ofYear === undefined ? "" : `${String(ofYear)}-${part}`;
}

function monthPart(word: string | undefined, number: string | undefined): string | undefined {
  const month = word === undefined ? Number(number) : monthNamed(word);
  return month === undefined || Number.isNaN(month) ? undefined : String(month).padStart(2, "0");
}

function regexOf(pattern: string): RegExp {
  const parts = normalName(pattern).split(/(\{[a-z]+\})/);
  const escaped = parts.map((part) => TOKENS[part] ?? part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join("")}$`, "u");
}

/** The mapping with an entry for each sheet that fits a pattern, has the same headers, and is not named yet. */
export async function withNewSheets(reader: WorkbookReader, mapping: Mapping): Promise<Mapping> {
  const entries = mappingsOf(mapping, "purchases");
  if (!entries.some((entry) => entry?.pattern !== undefined)) return mapping;
  const sheets = await reader.listSheets();
  const named = new Set([...entries.map((entry) => entry?.sheet), ...(mapping.leaveOut ?? [])]);
  const all = entries.flatMap((entry) => entry ?? []);
  const assumed: Assumption[] = [...(mapping.assumed ?? [])];
  for (const entry of entries) {
    if (entry?.pattern === undefined) continue;
    for (const added of await fittingSheets(reader, entry, sheets, named)) {
      named.add(added.sheet);
      all.push(added);
      const details = { found: entry.pattern };
      assumed.push({ what: "new-sheet", sheet: added.sheet ?? "", cell: cellName(1, 1), details });
    }
  }
  return { ...mapping, purchases: all, ...(assumed.length > 0 && { assumed }) };
}

async function fittingSheets(
  reader: WorkbookReader,
  entry: SheetMapping,
  sheets: readonly SheetInfo[],
  named: ReadonlySet<string | undefined>,
): Promise<readonly SheetMapping[]> {
  const own = entry.sheet === undefined ? undefined : await headOf(reader, entry.sheet, entry);
  if (own === undefined) return [];
  const added: SheetMapping[] = [];
  const { pattern = "", covers, ...others } = entry;
  const year = covers === undefined ? undefined : Number(covers.slice(0, 4));
  for (const { name, hidden } of sheets) {
    if (hidden || named.has(name) || isOwnSheet(name)) continue;
    const period = periodBy(pattern, name, year);
    if (period === undefined || !haveSameHeaders(entry, own, await headOf(reader, name, entry))) continue;
    added.push({ ...others, sheet: name, ...(period !== "" && { covers: period }) });
  }
  return added;
}

async function headOf(
  reader: WorkbookReader,
  sheet: string,
  { headerRow = 1 }: SheetMapping,
): Promise<HeaderRow | undefined> {
  const names = (await reader.listSheets()).map(({ name }) => name);
  if (!names.includes(sheet)) return undefined;
  return (await readHead(reader, sheet, headerRow)).find(({ row }) => row === headerRow);
}

/** Whether the headers of all mapped columns are the same. */
function haveSameHeaders(entry: SheetMapping, own: HeaderRow, other: HeaderRow | undefined): boolean {
  if (other === undefined) return false;
  return [...columnsOf(entry, own).values()].every(
    (column) => normalName(own.texts.get(column) ?? "") === normalName(other.texts.get(column) ?? ""),
  );
}
