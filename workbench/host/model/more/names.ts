/** `workbook.names` and `worksheet.names`: defined names. */

import type { DefinedName } from "../../book/book";
import { isValidDefinedName } from "../../book/names";
import {
  HostError,
  HostObject,
  NULL_OBJECT,
  type HostObjectOrNull,
  type HostType,
} from "../../interpreter/host-object";
import { textArgument } from "../arguments";
import { invalidArgument } from "../refusals";
import { COLLECTION_MEMBERS, KeyedCollection, isNamed } from "./collection";
import type { MoreContext, CellArea } from "./context";
import { constantOf, type NamedValue } from "./constants";
import { parseCellArea, printCellArea } from "./reference";

const NAMED_ITEM: HostType = {
  name: "NamedItem",
  members: {
    comment: "scalar",
    formula: "scalar",
    name: "scalar",
    scope: "scalar",
    type: "scalar",
    value: "scalar",
    visible: "scalar",
    worksheet: "object",
    worksheetOrNullObject: "object",
    getRange: "object",
    getRangeOrNullObject: "object",
    delete: "call",
  },
};

class NamedItem extends HostObject {
  readonly hostType = NAMED_ITEM;

  constructor(
    private readonly context: MoreContext,
    private readonly defined: DefinedName,
  ) {
    super();
  }

  get hostId(): string {
    return this.defined.name;
  }
  get name(): string {
    return this.defined.name;
  }
  get scope(): "Workbook" | "Worksheet" {
    return this.defined.sheetId === undefined ? "Workbook" : "Worksheet";
  }
  get type(): string {
    return this.namedValue().type;
  }
  get value(): unknown {
    return this.namedValue().value;
  }

  get formula(): string {
    return this.defined.formula;
  }
  set formula(value: unknown) {
    this.defined.formula = formulaArgument(value);
    this.changed();
  }
  get comment(): string {
    return this.defined.comment ?? "";
  }
  set comment(value: unknown) {
    this.defined.comment = textArgument(value, "A comment");
    this.changed();
  }
  get visible(): boolean {
    return this.defined.isHidden !== true;
  }
  set visible(value: unknown) {
    if (typeof value !== "boolean") throw invalidArgument("NamedItem.visible");
    this.defined.isHidden = !value;
    this.changed();
  }

  get worksheet(): HostObject {
    const { sheetId } = this.defined;
    if (sheetId === undefined)
      throw new HostError("InvalidOperation", "The name belongs to the whole workbook.");
    return this.context.worksheetAt(sheetId);
  }
  get worksheetOrNullObject(): HostObjectOrNull {
    return this.defined.sheetId === undefined ? NULL_OBJECT : this.worksheet;
  }

  getRange(): HostObject {
    const place = this.place();
    if (place === undefined) throw new HostError("ItemNotFound", "The name stands for no range.");
    return this.context.rangeAt(place.sheetId, place.area);
  }

  getRangeOrNullObject(): HostObjectOrNull {
    return this.place() === undefined ? NULL_OBJECT : this.getRange();
  }

  delete(): void {
    const { names } = this.context.book;
    const index = names.indexOf(this.defined);
    if (index < 0) throw new HostError("ItemNotFound");
    names.splice(index, 1);
    this.changed();
  }

  private namedValue(): NamedValue {
    const place = this.place();
    return place === undefined
      ? constantOf(this.defined.formula)
      : { type: "Range", value: printCellArea(this.context.book, place) };
  }

  private place(): CellArea | undefined {
    return parseCellArea(this.context.book, this.defined.formula.replace(/^=/, ""), this.defined.sheetId);
  }

  private changed(): void {
    this.context.book.notify({ kind: "names" });
  }
}

/** The workbook's own names, or those of one sheet. */
export class NamedItemCollection extends KeyedCollection {
  readonly hostType: HostType = {
    name: "NamedItemCollection",
    members: { ...COLLECTION_MEMBERS, add: "object", addFormulaLocal: "object" },
  };

  constructor(
    private readonly context: MoreContext,
    private readonly sheetId: string | undefined,
  ) {
    super();
  }

  /** Adds a name. `reference` is a Range or a formula. */
  add(name: unknown, reference: unknown, comment?: unknown): HostObject {
    const place = this.context.cellAreaOf(reference);
    const formula =
      place === undefined ? formulaArgument(reference) : `=${printCellArea(this.context.book, place)}`;
    return this.addName(textArgument(name, "A name"), formula, comment);
  }

  addFormulaLocal(name: unknown, formula: unknown, comment?: unknown): HostObject {
    return this.addName(textArgument(name, "A name"), formulaArgument(formula), comment);
  }

  items(): readonly HostObject[] {
    return this.names().map((name) => new NamedItem(this.context, name));
  }

  protected find(key: string | number): HostObject | undefined {
    const found = this.names().find(({ name }) => isNamed(name, key));
    return found && new NamedItem(this.context, found);
  }

  private names(): readonly DefinedName[] {
    return this.context.book.names.filter(({ sheetId }) => sheetId === this.sheetId);
  }

  private addName(name: string, formula: string, comment: unknown): HostObject {
    if (!isValidDefinedName(name)) throw invalidArgument(`"${name}" cannot be a name.`);
    const { book } = this.context;
    const isTable = book.sheets.some(({ tables }) => tables.some((table) => isNamed(table.name, name)));
    if (this.find(name) !== undefined || isTable)
      throw new HostError("ItemAlreadyExists", `The name "${name}" is taken.`);
    const { sheetId } = this;
    const added: DefinedName = { name, formula, sheetId, ...(typeof comment === "string" && { comment }) };
    book.names.push(added);
    book.notify({ kind: "names" });
    return new NamedItem(this.context, added);
  }
}

/** Checks a formula with its "="; a constant counts as one. */
function formulaArgument(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean") return `=${String(value).toUpperCase()}`;
  const given = textArgument(value, "A formula");
  if (given === "") throw invalidArgument("A name stands for something.");
  return given.startsWith("=") ? given : `="${given.replaceAll('"', '""')}"`;
}
