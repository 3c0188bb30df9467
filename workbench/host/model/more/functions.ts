/** `workbook.functions`: only functions that this host can answer exactly; all others are not implemented. */

import { HostObject, type HostType } from "../../interpreter/host-object";
import { invalidArgument } from "../refusals";
import { sheetOf, type MoreContext } from "./context";
import { dateOfSerial, serialOfDate } from "./serial-dates";

type Answer = { readonly value: number } | { readonly error: string };

const RESULT: HostType = { name: "FunctionResult", members: { value: "scalar", error: "scalar" } };

class FunctionResult extends HostObject {
  readonly hostType = RESULT;
  readonly hostId = undefined;

  constructor(readonly answer: Answer) {
    super();
  }

  get value(): number | null {
    return "value" in this.answer ? this.answer.value : null;
  }
  get error(): string | null {
    return "error" in this.answer ? this.answer.error : null;
  }
}

/** Thrown for an argument that is not a number, and caught where the function is answered. */
class BadArgument extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export class Functions extends HostObject {
  readonly hostType: HostType = {
    name: "Functions",
    members: { date: "object", day: "object", month: "object", year: "object" },
  };
  readonly hostId = undefined;

  constructor(private readonly context: MoreContext) {
    super();
  }

  date(year: unknown, month: unknown, day: unknown): HostObject {
    return this.answer(() => {
      const [y, m, d] = [year, month, day].map((given) => Math.trunc(this.number(given)));
      return serialOfDate(y ?? 0, m ?? 0, d ?? 0, false);
    });
  }
  day(serial: unknown): HostObject {
    return this.answer(() => this.dateOf(serial)?.day);
  }
  month(serial: unknown): HostObject {
    return this.answer(() => this.dateOf(serial)?.month);
  }
  year(serial: unknown): HostObject {
    return this.answer(() => this.dateOf(serial)?.year);
  }

  private dateOf(serial: unknown): ReturnType<typeof dateOfSerial> {
    return dateOfSerial(Math.floor(this.number(serial)), this.context.book.uses1904Dates);
  }

  private answer(compute: () => number | undefined): HostObject {
    try {
      const value = compute();
      return new FunctionResult(value === undefined ? { error: "#NUM!" } : { value });
    } catch (error) {
      if (error instanceof BadArgument) return new FunctionResult({ error: error.code });
      throw error;
    }
  }

  private number(given: unknown): number {
    if (typeof given === "number") return given;
    if (typeof given === "boolean") return given ? 1 : 0;
    if (given === null) return 0;
    if (typeof given === "string" && /^-?\d{1,15}$/.test(given)) return Number(given);
    if (given instanceof FunctionResult) return given.value ?? failWith(given.error ?? "#VALUE!");
    return this.numberOfCell(given);
  }

  private numberOfCell(given: unknown): number {
    const place = this.context.cellAreaOf(given);
    if (place === undefined) return failWith("#VALUE!");
    const { firstRow, firstColumn, lastRow, lastColumn } = place.area;
    if (firstRow !== lastRow || firstColumn !== lastColumn)
      throw invalidArgument("A single cell is expected.");
    const value = sheetOf(this.context, place.sheetId).cells.value(firstRow, firstColumn);
    return typeof value === "object" && value !== null ? failWith(value.error) : this.number(value);
  }
}

function failWith(code: string): never {
  throw new BadArgument(code);
}
