/** The partner that a sheet is about, as its titles or its name say: acts of reconciliation, a sheet for each partner. */
import { foldText } from "../../domain/folded-text";
import { cellName } from "../../workbook/cell-name";
import { companyName } from "../joins/company-name";
import type { Assumption } from "../mapping-notes";
import type { NameColumn } from "./proposal";
import { titlesAbove, type SheetGrid } from "./sheet-grid";

export interface ListedPartner {
  readonly id: string;
  readonly name: string;
}

/** The partner that the titles above a row name, else the one that the sheet's name names; undefined where none is certain. */
export function partnerOfSheet(
  grid: SheetGrid,
  row: number,
  listed: readonly ListedPartner[],
): { readonly partner: ListedPartner; readonly note: Assumption } | undefined {
  const titles = titlesAbove(grid, row);
  for (const { text, row: at, column } of [...titles, { text: grid.sheet, row: 1, column: 1 }]) {
    const partner = namedIn(text, listed);
    if (partner === undefined) continue;
    const details = { taken: partner.name, found: lastLine(text, partner) };
    return {
      partner,
      note: { what: "partner-of-sheet", sheet: grid.sheet, cell: cellName(column, at), details },
    };
  }
  return undefined;
}

/** The same as a name column with one text, for lists. */
export function partnersOfSheet(
  grid: SheetGrid,
  row: number,
  listed: readonly ListedPartner[],
): readonly NameColumn[] {
  const found = partnerOfSheet(grid, row, listed);
  if (found === undefined) return [];
  const { id } = found.partner;
  return [
    {
      said: undefined,
      header: grid.sheet,
      role: "code",
      texts: new Map([[id, 1]]),
      placed: (entry) => ({ ...entry, constants: { ...entry.constants, partnerId: id } }),
      note: found.note,
    },
  ];
}

/** The partner whose name a text holds, the longest of them; undefined where two of one length fit. */
function namedIn(text: string, listed: readonly ListedPartner[]): ListedPartner | undefined {
  const folded = ` ${wordsOf(text)} `;
  const found = listed
    .map((partner) => ({ partner, words: wordsOf(companyName(partner.name).words) }))
    .filter(({ words }) => words.length >= SHORTEST && folded.includes(` ${words} `))
    .sort((a, b) => b.words.length - a.words.length);
  const [first, second] = found;
  return first === undefined || second?.words.length === first.words.length ? undefined : first.partner;
}

/** Shorter names may be any word of a title. */
const SHORTEST = 4;

function wordsOf(text: string): string {
  return foldText(text.replace(/[^\p{L}\p{N}]+/gu, " ")).trim();
}

function lastLine(text: string, { name }: ListedPartner): string {
  const words = wordsOf(companyName(name).words);
  return text.split("\n").find((line) => wordsOf(line).includes(words)) ?? text;
}
