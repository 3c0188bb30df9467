/** Partners who are evaluated, although people may take them for gone: marked so, struck through, or hidden. */
import { normalName } from "../domain/normal-name";
import type { Partner } from "../domain/partner";
import { cellName } from "../workbook/cell-name";
import { CellKind, type CellBlock, type RowLooks, type WorkbookReader } from "../workbook/reader";
import { cellAt, parseYesNo, type Cell } from "./cells";
import { begins } from "./headers/header-words";
import type { SheetLayout } from "./layout";
import { isStateHeader, NOTE_HEADERS } from "./marked-columns";
import type { ProblemLog } from "./problem-log";
import { isMade } from "./shapes/made-block";
import { namedCells } from "./total-rows";

/** What a cell says: whether its partner has left. */
type Judge = (cell: Cell) => boolean;

/** Words that say so wherever they stand. */
const ENDED = "расторг расторж ликвидир банкрот terminat liquidat bankrupt бұзыл".split(" ");
/** Words that say so as a state. */
const LEFT =
  "исключ заблок выбы вышел вышл неактив недейств приостан архив прекращ аннулир отозв отключ удален бывш закрыт exclud inactive blocked suspend archiv former left deleted removed revoked expel closed тоқтат шығарыл шықты жабыл бұғат таратыл мұрағат".split(
    " ",
  );
const LEFT_PHRASE =
  /(?:^| )(?:не ?актив|не действ|не партнер|not active|not a partner|no longer|белсенді емес|күші жойыл)/u;
const NOTE_PHRASE =
  /(?:вышел|вышли|исключен\S*|выбыл\S*) из (?:программы|партнеров)|left the program|бағдарламадан (?:шықты|шығарылды)/u;
const NOT =
  /(?:^| )не (?:расторг|ликвидир|банкрот|исключ|заблок|закрыт)|(?:^| )not (?:terminated|closed|blocked)/u;
const CONTRACT = "договор контракт соглашени contract agreement шарт келісімшарт".split(" ");
const ACTIVE =
  /^(?:активен|активный|активна|действует|действующий|работает|(?:is )?active|is valid|белсенді|жарамды|қолданыста)$/u;

/** Reads the columns of the user's that may say who has left. Returns the rows that do. */
async function rowsMarkedLeft(reader: WorkbookReader, layout: SheetLayout): Promise<ReadonlySet<number>> {
  const marked = new Set<number>();
  const columns = leftColumns(layout);
  if (columns.length === 0) return marked;
  const look = (block: CellBlock): void => {
    if (isMade(block)) return;
    for (let index = 0; index < block.rowCount; index++)
      if (columns.some(({ judge }, at) => saysLeft(judge, block, at, index)))
        marked.add(block.firstRow + index);
  };
  const { sheet, firstRow } = layout;
  await reader.read({ sheet, columns: columns.map(({ column }) => column), firstRow }, (block) => {
    look(block);
    return true;
  });
  return marked;
}

/**
 * Warns of such partners, one line for each cause, and returns the partners with those provisional who have left by
 * their mark or their look. `looks`: those of the sheet's rows.
 */
export async function doubtGonePartners(
  reader: WorkbookReader,
  layout: SheetLayout,
  partners: readonly Partner[],
  looks: RowLooks,
  log: ProblemLog,
): Promise<readonly Partner[]> {
  const struck = new Set(looks.struck);
  const left = await rowsMarkedLeft(reader, layout);
  logRows("struck-partners", struck);
  logRows("left-partners", left);
  logRows("hidden-partners", new Set(looks.hidden));
  return partners.map((partner) =>
    struck.has(partner.row) || left.has(partner.row) ? { ...partner, provisional: true } : partner,
  );

  function logRows(
    code: "struck-partners" | "left-partners" | "hidden-partners",
    among: ReadonlySet<number>,
  ): void {
    const rows = partners.map(({ row }) => row).filter((row) => among.has(row));
    const [first] = rows;
    if (first === undefined) return;
    const column = layout.columns.get("partnerId") ?? 1;
    const details = { cells: namedCells(rows, column), rows: String(rows.length) };
    log.add(code, "warning", layout.sheet, cellName(column, first), details);
  }
}

function saysLeft(judge: Judge, block: CellBlock, at: number, index: number): boolean {
  const column = block.columns[at];
  if (column === undefined) return false;
  const cell = cellAt(column, index, block.texts);
  return cell.kind !== CellKind.blank && judge(cell);
}

function leftColumns({ headers, columns, area }: SheetLayout): readonly { column: number; judge: Judge }[] {
  const taken = new Set(columns.values());
  return [...headers].flatMap(([column, text]) => {
    const judge = taken.has(column) || !area.has(column) ? undefined : judgeOf(normalName(text));
    return judge === undefined ? [] : [{ column, judge }];
  });
}

function judgeOf(header: string): Judge | undefined {
  if (ACTIVE.test(header)) return (cell) => isNo(cell) || saysState(cell);
  if (begins(header, ENDED) || begins(header, LEFT)) return isMark;
  if (isStateHeader(header)) return saysState;
  return NOTE_HEADERS.has(header) || begins(header, CONTRACT) ? saysEnded : undefined;
}

function isNo(cell: Cell): boolean {
  const answer = parseYesNo(cell);
  return answer.kind === "value" && !answer.value;
}

function saysState(cell: Cell): boolean {
  return (
    saysEnded(cell) || (isSaid(cell) && (begins(cell.text, LEFT) || LEFT_PHRASE.test(normalName(cell.text))))
  );
}

/** In a remark, only words that leave no doubt. */
function saysEnded(cell: Cell): boolean {
  return isSaid(cell) && (begins(cell.text, ENDED) || NOTE_PHRASE.test(normalName(cell.text)));
}

function isSaid({ kind, text }: Cell): boolean {
  return kind === CellKind.text && !NOT.test(normalName(text));
}

/** In a column of that name: yes, a sign, a day or another number. */
function isMark(cell: Cell): boolean {
  const answer = parseYesNo(cell);
  if (answer.kind === "value") return answer.value;
  if (cell.kind !== CellKind.text) return cell.kind !== CellKind.blank;
  return saysState(cell) || /[0-9]/.test(cell.text) || /^[^-−–—\s]$/u.test(cell.text.trim());
}
