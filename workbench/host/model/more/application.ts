/** `workbook.application`: calculation settings, and the way the workbook's language writes numbers and dates. */

import type { Book, Culture } from "../../book/book";
import { HostObject, type HostType } from "../../interpreter/host-object";
import { invalidArgument } from "../refusals";
import { localFormat } from "../text/local-format";
import { HeldObject, fixed, flag, heldSchema, number } from "./held";
import { newRecord, recordBeside, recordIn } from "./records";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const CALCULATION_TYPES: readonly unknown[] = ["Recalculate", "Full", "FullRebuild"];

const ITERATION = heldSchema("IterativeCalculation", {
  scalars: { enabled: flag(false), maxChange: number(0.001), maxIteration: number(100) },
});

export class Application extends HostObject {
  readonly hostType: HostType = {
    name: "Application",
    members: {
      calculationEngineVersion: "scalar",
      calculationMode: "scalar",
      calculationState: "scalar",
      cultureInfo: "object",
      decimalSeparator: "scalar",
      iterativeCalculation: "object",
      thousandsSeparator: "scalar",
      useSystemSeparators: "scalar",
      calculate: "call",
      suspendApiCalculationUntilNextSync: "call",
      suspendScreenUpdatingUntilNextSync: "call",
    },
  };
  readonly hostId = undefined;
  readonly calculationEngineVersion = 191029;
  readonly useSystemSeparators = true;

  constructor(private readonly book: Book) {
    super();
  }

  get calculationMode(): string {
    return this.book.calculationMode;
  }
  set calculationMode(value: string) {
    const mode = MODES.find((known) => known === value);
    if (mode === undefined) throw invalidArgument("Application.calculationMode");
    this.book.calculationMode = mode;
    if (mode !== "Manual") this.book.isCalculationPending = false;
  }
  get calculationState(): string {
    return this.book.isCalculationPending ? "Pending" : "Done";
  }
  get decimalSeparator(): string {
    return this.book.culture.decimalSeparator;
  }
  get thousandsSeparator(): string {
    return this.book.culture.groupSeparator;
  }

  get iterativeCalculation(): HostObject {
    return new HeldObject(
      ITERATION,
      recordIn(recordBeside(this.book), "iterativeCalculation"),
      () => undefined,
    );
  }

  get cultureInfo(): HostObject {
    return cultureInfo(this.book.culture);
  }

  /** This host calculates nothing: formulas keep their stored results, and only the state changes. */
  calculate(type: unknown): void {
    if (!CALCULATION_TYPES.includes(type)) throw invalidArgument("Application.calculate");
    this.book.isCalculationPending = false;
  }

  /** Does nothing, because nothing is calculated. */
  suspendApiCalculationUntilNextSync(): void {
    return;
  }

  /** Does nothing: the screen is drawn after a batch in any case. */
  suspendScreenUpdatingUntilNextSync(): void {
    return;
  }
}

const NUMBERS = (culture: Culture) =>
  heldSchema("NumberFormatInfo", {
    scalars: {
      numberDecimalSeparator: fixed(culture.decimalSeparator),
      numberGroupSeparator: fixed(culture.groupSeparator),
    },
  });

const DATES = (culture: Culture) => {
  const isEnglish = culture.name.startsWith("en");
  return heldSchema("DatetimeFormatInfo", {
    scalars: {
      dateSeparator: fixed(/[^\p{L}]/u.exec(culture.shortDate)?.[0] ?? ""),
      shortDatePattern: fixed(localFormat(culture.shortDate, culture)),
      longDatePattern: fixed(isEnglish ? "dddd, mmmm d, yyyy" : "d mmmm yyyy"),
      timeSeparator: fixed(":"),
      longTimePattern: fixed(isEnglish ? "h:mm:ss AM/PM" : "h:mm:ss"),
    },
  });
};

function cultureInfo(culture: Culture): HostObject {
  const schema = heldSchema("CultureInfo", {
    scalars: { name: fixed(culture.name) },
    objects: { numberFormat: NUMBERS(culture), datetimeFormat: DATES(culture) },
  });
  return new HeldObject(schema, newRecord(), () => undefined);
}
