/** `workbook.styles`: built-in and added styles, stored. */

import type { Book } from "../../book/book";
import { HostError, type HostObject, type HostType } from "../../interpreter/host-object";
import { invalidArgument } from "../refusals";
import { COLLECTION_MEMBERS, KeyedCollection, isNamed } from "./collection";
import { textArgument } from "../arguments";
import { HeldObject, fixed, flag, forgetAll, heldSchema, number, oneOf, text } from "./held";
import { newRecord, recordBeside, recordsIn, type HeldRecord } from "./records";

const BUILT_IN = [
  ...[
    "Normal",
    "Comma",
    "Currency",
    "Percent",
    "Comma [0]",
    "Currency [0]",
    "Hyperlink",
    "Followed Hyperlink",
  ],
  ...["Note", "Warning Text", "Title", "Heading 1", "Heading 2", "Heading 3", "Heading 4", "Input", "Output"],
  ...["Calculation", "Check Cell", "Linked Cell", "Total", "Good", "Bad", "Neutral", "Explanatory Text"],
  ...[1, 2, 3, 4, 5, 6].flatMap((accent) =>
    ["", "20% - ", "40% - ", "60% - "].map((shade) => `${shade}Accent${accent}`),
  ),
];

const STYLE = heldSchema("Style", {
  scalars: {
    builtIn: fixed(false),
    formulaHidden: flag(),
    horizontalAlignment: oneOf(["General", "Left", "Center", "Right", "Fill", "Justify", "Distributed"]),
    includeAlignment: flag(true),
    includeBorder: flag(true),
    includeFont: flag(true),
    includeNumber: flag(true),
    includePatterns: flag(true),
    includeProtection: flag(true),
    indentLevel: number(0),
    locked: flag(true),
    name: fixed(""),
    numberFormat: text("General"),
    shrinkToFit: flag(),
    textOrientation: number(0),
    verticalAlignment: oneOf(["Bottom", "Top", "Center", "Justify", "Distributed"]),
    wrapText: flag(),
  },
  objects: {
    fill: heldSchema("RangeFill", { scalars: { color: text("#FFFFFF") }, calls: { clear: forgetAll } }),
    font: heldSchema("RangeFont", {
      scalars: {
        bold: flag(),
        color: text("#000000"),
        italic: flag(),
        name: text("Calibri"),
        size: number(11),
        strikethrough: flag(),
        underline: oneOf(["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]),
      },
    }),
  },
  more: { delete: "call" },
});

class Style extends HeldObject {
  constructor(
    private readonly siblings: HeldRecord[],
    record: HeldRecord,
  ) {
    super(STYLE, record, () => undefined, String(record["name"]));
  }

  delete(): void {
    const index = this.siblings.indexOf(this.record);
    if (index < 0) throw new HostError("ItemNotFound");
    if (this.record["name"] === "Normal") throw invalidArgument("Normal cannot be deleted.");
    this.siblings.splice(index, 1);
  }
}

export class StyleCollection extends KeyedCollection {
  readonly hostType: HostType = {
    name: "StyleCollection",
    members: { ...COLLECTION_MEMBERS, add: "call", getItemAt: "object" },
  };
  private readonly records: HeldRecord[];

  constructor(book: Book) {
    super();
    this.records = recordsIn(recordBeside(book), "styles");
    if (this.records.length === 0)
      this.records.push(...BUILT_IN.map((name) => newRecord({ name, builtIn: true })));
  }

  add(name: unknown): void {
    const given = textArgument(name, "A name");
    if (given === "") throw invalidArgument("A style has a name.");
    if (this.find(given) !== undefined)
      throw new HostError("ItemAlreadyExists", `"${given}" exists already.`);
    this.records.push(newRecord({ name: given }));
  }

  items(): readonly HostObject[] {
    return this.records.map((record) => new Style(this.records, record));
  }

  protected find(key: string | number): HostObject | undefined {
    const record = this.records.find(({ name }) => isNamed(String(name), key));
    return record && new Style(this.records, record);
  }
}
