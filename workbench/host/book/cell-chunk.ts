/**
 * Some rows of one column, as typed arrays: nine bytes a cell. Rare things (texts, formulas, differing formats, touched
 * marks) take room only where they occur. Offsets count from 0 within the chunk.
 */
import type { CellError, CellValue } from "./book";

export const CHUNK_ROWS = 1024;
const FIRST_CAPACITY = 32;

const KIND = { blank: 0, number: 1, text: 2, yes: 3, no: 4, error: 5 } as const;

export const TOUCHED = { content: 1, format: 2 } as const;

/** Cache of error values: one object for each code. */
const errors = new Map<string, CellError>();

function errorOf(code: string): CellError {
  let error = errors.get(code);
  if (error === undefined) errors.set(code, (error = { error: code }));
  return error;
}

/** A column chunk as it was before a step, with the cells that the step has changed. */
export interface SavedChunk {
  readonly step: object;
  readonly before: CellChunk;
  /** 1 for each changed cell. */
  readonly changed: Uint8Array;
}

export class CellChunk {
  /** Number of cells that hold a value or a formula. */
  filled = 0;
  /** The saved chunk, while a step that has changed this chunk is open. */
  saved: SavedChunk | undefined;
  private kinds = new Uint8Array(0);
  private numbers: Float64Array | undefined;
  private texts: (string | undefined)[] | undefined;
  private formulas: Map<number, string> | undefined;
  private formats: Uint16Array | undefined;
  private touchedCells: Uint8Array | undefined;

  /** `format` is the format number of all cells that are given no other. */
  constructor(private format: number) {}

  value(offset: number): CellValue {
    switch (this.kinds[offset] ?? KIND.blank) {
      case KIND.number:
        return this.numbers?.[offset] ?? 0;
      case KIND.text:
        return this.texts?.[offset] ?? "";
      case KIND.yes:
        return true;
      case KIND.no:
        return false;
      case KIND.error:
        return errorOf(this.texts?.[offset] ?? "");
      default:
        return null;
    }
  }

  formula(offset: number): string | undefined {
    return this.formulas?.get(offset);
  }

  formatAt(offset: number): number {
    return this.formats?.[offset] ?? this.format;
  }

  isFilled(offset: number): boolean {
    return (this.kinds[offset] ?? KIND.blank) !== KIND.blank || this.formulas?.has(offset) === true;
  }

  setContent(offset: number, value: CellValue, formula: string | undefined): void {
    const was = this.isFilled(offset);
    if (value !== null || offset < this.kinds.length) this.setValue(offset, value);
    if (formula !== undefined) (this.formulas ??= new Map()).set(offset, formula);
    else this.formulas?.delete(offset);
    const is = value !== null || formula !== undefined;
    if (is !== was) this.filled += is ? 1 : -1;
  }

  setFormat(offset: number, format: number): void {
    if (this.formatAt(offset) === format) return;
    this.formats ??= new Uint16Array(CHUNK_ROWS).fill(this.format);
    this.formats[offset] = format;
  }

  setAllFormats(format: number): void {
    this.format = format;
    this.formats = undefined;
  }

  touch(offset: number, what: number): void {
    const touched = (this.touchedCells ??= new Uint8Array(CHUNK_ROWS));
    touched[offset] = (touched[offset] ?? 0) | what;
  }

  get touched(): Uint8Array | undefined {
    return this.touchedCells;
  }

  markClean(): void {
    this.touchedCells = undefined;
  }

  /** Called before `step` changes a cell: saves the chunk once, and notes the cell. */
  save(step: object, offset: number): SavedChunk | undefined {
    if (this.saved?.step === step) {
      this.saved.changed[offset] = 1;
      return undefined;
    }
    const fresh: SavedChunk = { step, before: this.copy(), changed: new Uint8Array(CHUNK_ROWS) };
    fresh.changed[offset] = 1;
    this.saved = fresh;
    return fresh;
  }

  /** First and last filled offset from `from` to `to`. */
  filledEnds(from: number, to: number): { readonly first: number; readonly last: number } | undefined {
    if (this.filled === 0) return undefined;
    let first = Math.max(0, from);
    let last = Math.min(CHUNK_ROWS - 1, to);
    while (first <= last && !this.isFilled(first)) first += 1;
    while (last >= first && !this.isFilled(last)) last -= 1;
    return first > last ? undefined : { first, last };
  }

  /** Swaps the cell at `offset` with the one in `other`. */
  swapCell(other: CellChunk, offset: number): void {
    const mine = { value: this.value(offset), formula: this.formula(offset), format: this.formatAt(offset) };
    this.setContent(offset, other.value(offset), other.formula(offset));
    this.setFormat(offset, other.formatAt(offset));
    other.setContent(offset, mine.value, mine.formula);
    other.setFormat(offset, mine.format);
  }

  private copy(): CellChunk {
    const copy = new CellChunk(this.format);
    copy.filled = this.filled;
    copy.kinds = this.kinds.slice();
    copy.numbers = this.numbers?.slice();
    copy.texts = this.texts?.slice();
    copy.formulas = this.formulas === undefined ? undefined : new Map(this.formulas);
    copy.formats = this.formats?.slice();
    return copy;
  }

  private setValue(offset: number, value: CellValue): void {
    if (offset >= this.kinds.length) this.grow(offset);
    if (this.texts !== undefined) this.texts[offset] = undefined;
    this.kinds[offset] = this.keep(offset, value);
  }

  private keep(offset: number, value: CellValue): number {
    if (value === null) return KIND.blank;
    if (typeof value === "boolean") return value ? KIND.yes : KIND.no;
    if (typeof value === "number") {
      this.numbers ??= new Float64Array(this.kinds.length);
      this.numbers[offset] = value;
      return KIND.number;
    }
    this.texts ??= [];
    // Fills holes: V8 keeps a list compact only if it is filled from its start.
    while (this.texts.length < offset) this.texts.push(undefined);
    this.texts[offset] = typeof value === "string" ? value : value.error;
    return typeof value === "string" ? KIND.text : KIND.error;
  }

  private grow(offset: number): void {
    let capacity = Math.max(this.kinds.length, FIRST_CAPACITY);
    while (capacity <= offset) capacity *= 2;
    const kinds = new Uint8Array(capacity);
    kinds.set(this.kinds);
    this.kinds = kinds;
    if (this.numbers === undefined) return;
    const numbers = new Float64Array(capacity);
    numbers.set(this.numbers);
    this.numbers = numbers;
  }
}
