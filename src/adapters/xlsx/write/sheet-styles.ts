import { showsFraction } from "../../common/formats/number-formats";
import type { StyleBook } from "../styles/style-book";
import type { Target } from "./planned-rows";

const FORMATS = ["text", "date", "money", "points", "rate"] as const;

/** The cell formats of one sheet's written cells. Cached by number: a sheet asks for a million of them. */
export class SheetStyles {
  private readonly known: (number | undefined)[] = [];

  constructor(
    private readonly book: StyleBook,
    private readonly mark: string,
  ) {}

  /** The format of a new cell beside one of format `base`. */
  besides(base: number, target: Target): number {
    return this.lookUp(base, target, false);
  }

  /** The format of an existing cell with the format `own`. */
  within(own: number, target: Target): number {
    return this.lookUp(own, target, true);
  }

  private lookUp(base: number, target: Target, isExisting: boolean): number {
    const key = (base * 64 + variant(target)) * 2 + (isExisting ? 1 : 0);
    const known = this.known[key];
    if (known !== undefined) return known;
    const shown = {
      format: target.column.format,
      value: target.value,
      provisional: target.provisional,
      mark: this.mark,
    };
    const style = isExisting ? this.book.within(base, shown) : this.book.besides(base, shown);
    return (this.known[key] = style);
  }
}

/** Everything that a format depends on, as a number below 64. */
function variant({ column, value, provisional }: Target): number {
  const kind =
    value === null ? 0 : typeof value !== "number" ? 1 : showsFraction(column.format, value) ? 2 : 3;
  return (FORMATS.indexOf(column.format) * 2 + (provisional ? 1 : 0)) * 4 + kind;
}
