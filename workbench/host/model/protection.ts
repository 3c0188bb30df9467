/** `worksheet.protection`. */
import type { BookSheet } from "../book/book";
import { HostError, HostObject, type HostType } from "../interpreter/host-object";
import { changeAppearance, type ModelContext } from "./context";
import { sheetOf } from "./more/context";
import { isRecord } from "./more/records";
import { accessDenied } from "./refusals";

const FLAGS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

export class WorksheetProtection extends HostObject {
  readonly hostType: HostType = {
    name: "WorksheetProtection",
    members: {
      isPasswordProtected: "scalar",
      options: "scalar",
      protected: "scalar",
      checkPassword: "call",
      protect: "call",
      unprotect: "call",
    },
  };
  readonly hostId = undefined;

  constructor(
    private readonly context: ModelContext,
    private readonly sheetId: string,
  ) {
    super();
  }

  get protected(): boolean {
    return this.sheet.protection !== undefined;
  }
  get isPasswordProtected(): boolean {
    return this.sheet.protection?.password !== undefined;
  }
  /** Null while unprotected. */
  get options(): unknown {
    const { protection } = this.sheet;
    if (protection === undefined) return null;
    const flags = Object.fromEntries(FLAGS.map((flag) => [flag, protection.options[flag] === true]));
    return { ...flags, selectionMode: "Normal" };
  }

  protect(options?: unknown, password?: unknown): void {
    const { sheet } = this;
    if (sheet.protection !== undefined) throw accessDenied("The worksheet is protected already");
    const given = isRecord(options) ? options : {};
    const allowed = Object.fromEntries(FLAGS.map((flag) => [flag, given[flag] === true]));
    changeAppearance(this.context, sheet, () => {
      sheet.protection =
        typeof password === "string" && password !== ""
          ? { options: allowed, password }
          : { options: allowed };
    });
  }

  unprotect(password?: unknown): void {
    const { sheet } = this;
    const wanted = sheet.protection?.password;
    if (wanted !== undefined && wanted !== password)
      throw new HostError("BadPassword", "The password is wrong");
    changeAppearance(this.context, sheet, () => {
      sheet.protection = undefined;
    });
  }

  checkPassword(password?: unknown): boolean {
    const wanted = this.sheet.protection?.password;
    return wanted === undefined || wanted === password;
  }

  private get sheet(): BookSheet {
    return sheetOf(this.context, this.sheetId);
  }
}
