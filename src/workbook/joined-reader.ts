/** Several files read as one workbook: the sheets of the first, then those of the others. */
import type { CellRange } from "./cell-range";
import {
  CellKind,
  kindOf,
  type CellBlock,
  type ReadRequest,
  type SheetInfo,
  type TextPool,
  type UsedRange,
  type WorkbookReader,
} from "./reader";

/** Another file beside the workbook. `name` is put before the names of its sheets: "[sales.xlsx]March". */
export interface OtherFile {
  readonly reader: WorkbookReader;
  /** Undefined for a file of one sheet that has its name. */
  readonly name: string | undefined;
}

const TEXT_FILES = [".csv", ".txt", ".tsv"];

/** Whether a file of this name holds text in columns; any other is taken for a workbook. */
export function isTextFile(name: string): boolean {
  return TEXT_FILES.some((end) => name.toLowerCase().endsWith(end));
}

/** The file that a sheet's name leads to, with its own name there; undefined for a sheet of the workbook itself. */
export function placeInFile(
  sheet: string,
  files: readonly string[],
): { readonly file: string; readonly sheet: string } | undefined {
  for (const file of files) {
    if (sheet === file) return { file, sheet: file };
    if (sheet.startsWith(`[${file}]`)) return { file, sheet: sheet.slice(file.length + 2) };
  }
  return undefined;
}

/** The texts of other files have numbers from here on (`FIRST_OTHER_TEXT` in src/sheets), so that none are equal. */
const FIRST_TEXT = 2 ** 29;
/** Texts of one file. Files that a person names are few. */
const TEXTS_OF_A_FILE = 2 ** 26;
/** More would have numbers of another meaning. */
export const MOST_OTHER_FILES = 7;

interface Place {
  readonly reader: WorkbookReader;
  readonly sheet: string;
  /** Undefined for the workbook itself. */
  readonly texts: ShiftedTexts | undefined;
}

export class JoinedReader implements WorkbookReader {
  readonly #others: readonly (OtherFile & { readonly texts: ShiftedTexts })[];

  constructor(
    private readonly first: WorkbookReader,
    others: readonly OtherFile[],
  ) {
    this.#others = others.map((other, at) => ({
      ...other,
      texts: new ShiftedTexts(FIRST_TEXT + at * TEXTS_OF_A_FILE),
    }));
  }

  async listSheets(): Promise<readonly SheetInfo[]> {
    const sheets = [...(await this.first.listSheets())];
    for (const { reader, name } of this.#others) {
      for (const sheet of await reader.listSheets())
        sheets.push({ ...sheet, name: shownName(name, sheet.name) });
    }
    return sheets;
  }

  async read(request: ReadRequest, onBlock: (block: CellBlock) => boolean | undefined): Promise<void> {
    const { reader, sheet, texts } = await this.#placeOf(request.sheet);
    if (texts === undefined) return reader.read(request, onBlock);
    await reader.read({ ...request, sheet }, (block) => onBlock(texts.shifted(block)));
  }

  readAhead(request: ReadRequest): void {
    const isOther = this.#others.some(
      ({ name }) => name === undefined || request.sheet.startsWith(`[${name}]`),
    );
    if (!isOther) this.first.readAhead?.(request);
  }

  async usedRange(sheet: string): Promise<UsedRange> {
    const place = await this.#placeOf(sheet);
    return place.reader.usedRange(place.sheet);
  }

  async mergedAreas(sheet: string, range: CellRange): Promise<readonly CellRange[]> {
    const place = await this.#placeOf(sheet);
    return place.reader.mergedAreas(place.sheet, range);
  }

  async hiddenColumns(sheet: string, columns: readonly number[]): Promise<readonly number[]> {
    const place = await this.#placeOf(sheet);
    return place.reader.hiddenColumns(place.sheet, columns);
  }

  async #placeOf(sheet: string): Promise<Place> {
    for (const { reader, name, texts } of this.#others) {
      const own = (await reader.listSheets()).find((one) => shownName(name, one.name) === sheet);
      if (own !== undefined) return { reader, sheet: own.name, texts };
    }
    return { reader: this.first, sheet, texts: undefined };
  }
}

function shownName(file: string | undefined, sheet: string): string {
  return file === undefined ? sheet : `[${file}]${sheet}`;
}

/** Texts of another file, with numbers that no other text has. */
class ShiftedTexts {
  #inner: TextPool | undefined;
  readonly #pool: TextPool = {
    get: (id) => this.#inner?.get(id - this.first) ?? "",
    print: (id) => this.#inner?.print?.(id - this.first),
    mayHoldWord: (id) => this.#inner?.mayHoldWord?.(id - this.first) ?? true,
  };

  constructor(private readonly first: number) {}

  shifted(block: CellBlock): CellBlock {
    this.#inner = block.texts;
    const columns = block.columns.map(({ kinds, values }) => ({
      kinds,
      values: values.map((value, index) => (isNamed(kinds[index] ?? 0) ? value + this.first : value)),
    }));
    return { ...block, columns, texts: this.#pool };
  }
}

/** Texts and errors are stored by their numbers. */
function isNamed(packed: number): boolean {
  const kind = kindOf(packed);
  return kind === CellKind.text || kind === CellKind.error;
}
