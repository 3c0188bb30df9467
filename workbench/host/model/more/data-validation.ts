/** `range.dataValidation`: rules are stored. As in Excel, values written by an add-in are not checked against them. */

import { HostObject, type HostType } from "../../interpreter/host-object";
import { invalidArgument } from "../refusals";
import { layersOf, type AreaLayers, type Layered } from "./area-layers";
import { sheetOf, type MoreContext, type CellArea } from "./context";
import { isRecord, newRecord, type HeldRecord } from "./records";

const TYPES: Readonly<Record<string, string>> = {
  custom: "Custom",
  date: "Date",
  decimal: "Decimal",
  list: "List",
  textLength: "TextLength",
  time: "Time",
  wholeNumber: "WholeNumber",
};
const NO_ALERT = { message: "", showAlert: true, style: "Stop", title: "" };
const NO_PROMPT = { message: "", showPrompt: true, title: "" };

export class DataValidation extends HostObject {
  readonly hostType: HostType = {
    name: "DataValidation",
    members: {
      errorAlert: "scalar",
      ignoreBlanks: "scalar",
      prompt: "scalar",
      rule: "scalar",
      type: "scalar",
      clear: "call",
    },
  };
  readonly hostId = undefined;

  constructor(
    private readonly context: MoreContext,
    private readonly place: CellArea,
  ) {
    super();
  }

  get type(): string {
    const found = this.found();
    if (found.kind === "mixed") return "MixedCriteria";
    return TYPES[ruleKind(found.value?.["rule"]) ?? ""] ?? "None";
  }

  get rule(): unknown {
    return this.held("rule", {});
  }
  set rule(value: unknown) {
    if (ruleKind(value) === undefined) throw invalidArgument("DataValidation.rule");
    this.hold("rule", value);
  }
  get errorAlert(): unknown {
    return this.held("errorAlert", NO_ALERT);
  }
  set errorAlert(value: unknown) {
    this.holdObject("errorAlert", value);
  }
  get prompt(): unknown {
    return this.held("prompt", NO_PROMPT);
  }
  set prompt(value: unknown) {
    this.holdObject("prompt", value);
  }
  get ignoreBlanks(): unknown {
    return this.held("ignoreBlanks", true);
  }
  set ignoreBlanks(value: unknown) {
    if (typeof value !== "boolean") throw invalidArgument("DataValidation.ignoreBlanks");
    this.hold("ignoreBlanks", value);
  }

  clear(): void {
    this.layers().set(this.place.area, undefined);
    this.changed();
  }

  /** The stored value; null where the range has several. */
  private held(name: string, initial: unknown): unknown {
    const found = this.found();
    return found.kind === "mixed" ? null : (found.value?.[name] ?? initial);
  }

  private holdObject(name: string, value: unknown): void {
    if (!isRecord(value)) throw invalidArgument(`DataValidation.${name}`);
    this.hold(name, value);
  }

  private hold(name: string, value: unknown): void {
    const found = this.found();
    const before: HeldRecord = found.kind === "one" ? (found.value ?? {}) : {};
    this.layers().set(this.place.area, newRecord({ ...before, [name]: value }));
    this.changed();
  }

  private found(): Layered {
    return this.layers().at(this.place.area);
  }

  private layers(): AreaLayers {
    return layersOf(sheetOf(this.context, this.place.sheetId), "data validation");
  }

  private changed(): void {
    this.context.book.notify({ kind: "appearance", sheetId: this.place.sheetId });
  }
}

/** The kind of a rule, which has exactly one. */
function ruleKind(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const kinds = Object.keys(value).filter((key) => Object.hasOwn(TYPES, key) && isRecord(value[key]));
  return kinds.length === 1 && Object.keys(value).length === 1 ? kinds[0] : undefined;
}
