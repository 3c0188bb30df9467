/** Optional columns of partners that no rule asks for: who looks after a partner, and in which language it is written to. */
import { trimBlanks } from "../domain/blanks";
import { normalName } from "../domain/normal-name";
import type { Language } from "../domain/program";
import { likeLatin } from "../domain/look-alikes";
import { cellName } from "../workbook/cell-name";
import { CellKind, type WorkbookReader } from "../workbook/reader";
import { cellAt, shownCell, type Cell } from "./cells";
import type { SheetLayout } from "./layout";
import type { PartnerTable } from "./partners";
import type { ProblemLog } from "./problem-log";

const HEADERS = {
  language: new Set(["язык", "language", "тілі"]),
  manager: new Set(["менеджер", "manager"]),
} as const;

type DetailKey = keyof typeof HEADERS;

const LANGUAGE_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  ru: new Set(["ru", "rus", "рус", "русский", "russian", "орысша", "орыс", "орыс тілі"]),
  en: new Set(["en", "eng", "англ", "английский", "english", "ағылшынша", "ағылшын", "ағылшын тілі"]),
  kk: new Set(["kk", "kz", "kaz", "каз", "казахский", "kazakh", "қаз", "қазақша", "қазақ", "қазақ тілі"]),
};

export interface PartnerDetails {
  /** By a partner's position; partners without one are left out. */
  readonly languages: ReadonlyMap<number, Language>;
  readonly managers: ReadonlyMap<number, string>;
}

/** Reads the columns that the sheet has. A language that is none of the three is a warning. */
export async function readPartnerDetails(
  reader: WorkbookReader,
  layout: SheetLayout,
  { partners }: PartnerTable,
  log: ProblemLog,
): Promise<PartnerDetails> {
  const languages = new Map<number, Language>();
  const managers = new Map<number, string>();
  const found = columnsOf(layout);
  if (found.length === 0) return { languages, managers };
  const byRow = new Map(partners.map(({ row }, position) => [row, position]));
  const note: Readonly<Record<DetailKey, (position: number, cell: Cell, at: string) => void>> = {
    language: (position, cell, at) => {
      const language = languageIn(cell);
      if (language !== undefined) languages.set(position, language);
      else log.add("not-a-language", "warning", layout.sheet, at, { found: shownCell(cell) });
    },
    manager: (position, cell) => managers.set(position, trimBlanks(shownCell(cell))),
  };
  const { sheet, firstRow } = layout;
  const columns = found.map(([, column]) => column);
  await reader.read({ sheet, columns, firstRow, marksFormulas: false }, (block) => {
    for (let index = 0; index < block.rowCount; index++) {
      const row = block.firstRow + index;
      const position = byRow.get(row);
      if (position === undefined) continue;
      for (const [at, [key, column]] of found.entries()) {
        const cells = block.columns[at];
        const cell = cells && cellAt(cells, index, block.texts);
        if (cell !== undefined && cell.kind !== CellKind.blank && trimBlanks(shownCell(cell)) !== "")
          note[key](position, cell, cellName(column, row));
      }
    }
    return true;
  });
  return { languages, managers };
}

/** Managers by name, each once, however their cells spell it: in the order of the alphabet. */
export function managersOf({ managers }: PartnerDetails): readonly string[] {
  const byText = new Map<string, string>();
  for (const name of managers.values()) if (!byText.has(nameKey(name))) byText.set(nameKey(name), name);
  return [...byText.values()].sort((one, other) => one.localeCompare(other, "ru"));
}

/** Whether a partner is looked after by the manager of that name. */
export function isManagedBy({ managers }: PartnerDetails, position: number, name: string): boolean {
  const own = managers.get(position);
  return own !== undefined && nameKey(own) === nameKey(name);
}

/** Case, blanks and look-alike letters make no difference; Алия and Әлия are two people. */
function nameKey(name: string): string {
  return likeLatin(normalName(name));
}

function columnsOf({ headers, columns }: SheetLayout): readonly (readonly [DetailKey, number])[] {
  const taken = new Set(columns.values());
  return (["language", "manager"] as const).flatMap((key) => {
    const found = [...headers].find(
      ([column, header]) => !taken.has(column) && HEADERS[key].has(normalName(header)),
    );
    return found === undefined ? [] : [[key, found[0]] as const];
  });
}

function languageIn(cell: Cell): Language | undefined {
  const word = cell.kind === CellKind.text ? normalName(cell.text).replace(/\.$/, "") : "";
  return (["ru", "en", "kk"] as const).find((language) => LANGUAGE_WORDS[language].has(word));
}
