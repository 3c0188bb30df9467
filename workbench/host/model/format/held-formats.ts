/** Fonts, fills, borders and alignments, stored for areas as they were set. Where cells differ, they read as null. */
import type { Area, BookSheet } from "../../book/book";
import { HostCollection, HostObject, type HostType, type MemberKind } from "../../interpreter/host-object";
import { changeAppearance, type ModelContext } from "../context";
import { checkUnprotected } from "../cells/checks";
import { layersOf } from "../more/area-layers";
import { sheetOf } from "../more/context";
import { fixed, flag, number, oneOf, text, type HeldScalar } from "../more/held";
import { invalidArgument, notFound, notImplemented } from "../refusals";

export interface FormatSchema {
  readonly name: string;
  readonly scalars: Readonly<Record<string, HeldScalar>>;
}

/** An area of a sheet, for reading or setting a format. */
export interface FormattedArea {
  readonly context: ModelContext;
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

export const ALIGNMENT = {
  autoIndent: flag(false),
  horizontalAlignment: oneOf([
    "General",
    "Left",
    "Center",
    "Right",
    "Fill",
    "Justify",
    "CenterAcrossSelection",
    "Distributed",
  ]),
  indentLevel: number(0),
  readingOrder: oneOf(["Context", "LeftToRight", "RightToLeft"]),
  shrinkToFit: flag(false),
  textOrientation: number(0),
  verticalAlignment: oneOf(["Bottom", "Top", "Center", "Justify", "Distributed"]),
  wrapText: flag(false),
} as const;

const FONT: FormatSchema = {
  name: "RangeFont",
  scalars: {
    bold: flag(false),
    color: text("#000000"),
    italic: flag(false),
    name: text("Calibri"),
    size: number(11),
    strikethrough: flag(false),
    subscript: flag(false),
    superscript: flag(false),
    tintAndShade: number(0),
    underline: oneOf(["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]),
  },
};

const FILL: FormatSchema = {
  name: "RangeFill",
  scalars: {
    color: text("#FFFFFF"),
    pattern: text("None"),
    patternColor: text("#000000"),
    patternTintAndShade: number(0),
    tintAndShade: number(0),
  },
};

const PROTECTION: FormatSchema = {
  name: "FormatProtection",
  scalars: { formulaHidden: flag(false), locked: flag(true) },
};

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

const border = (side: string): FormatSchema => ({
  name: "RangeBorder",
  scalars: {
    color: text("#000000"),
    sideIndex: fixed(side),
    style: oneOf(["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"]),
    tintAndShade: number(0),
    weight: oneOf(["Thin", "Hairline", "Medium", "Thick"]),
  },
});

/** The stored value of the property on these areas; null where they differ. */
export function heldFormat(at: FormattedArea, key: string, { initial }: HeldScalar): unknown {
  const layers = layersOf(sheetOf(at.context, at.sheetId), key);
  let common: { readonly value: unknown } | undefined;
  for (const area of at.areas) {
    const found = layers.at(area);
    if (found.kind === "mixed") return null;
    const value = found.value === undefined ? initial : found.value["value"];
    if (common !== undefined && common.value !== value) return null;
    common = { value };
  }
  return common?.value ?? initial;
}

/** Stores a property for these areas; `undefined` removes it. */
export function holdFormat(at: FormattedArea, key: string, value: unknown): void {
  const sheet = sheetOf(at.context, at.sheetId);
  checkUnprotected(sheet, "allowFormatCells");
  changeAppearance(at.context, sheet, () => {
    for (const area of at.areas) layersOf(sheet, key).set(area, value === undefined ? undefined : { value });
  });
}

/** Defines a property on an object for each scalar of the schema. */
export function holdScalars(
  object: HostObject,
  at: FormattedArea,
  { name, scalars }: FormatSchema,
  path = name,
): void {
  for (const [property, scalar] of Object.entries(scalars)) {
    const key = `${path}.${property}`;
    const get = (): unknown => heldFormat(at, key, scalar);
    const set = (value: unknown): void => {
      if (scalar.accepts?.(value) !== true) throw invalidArgument(`${name}.${property} cannot be this`);
      holdFormat(at, key, value);
    };
    Object.defineProperty(object, property, scalar.accepts === undefined ? { get } : { get, set });
  }
}

const scalarMembers = (scalars: object): Readonly<Record<string, MemberKind>> =>
  Object.fromEntries(Object.keys(scalars).map((name) => [name, "scalar"]));

/** A font, fill, border or cell protection. */
class HeldFormat extends HostObject {
  readonly hostType: HostType;
  readonly hostId = undefined;

  constructor(at: FormattedArea, schema: FormatSchema, path = schema.name) {
    super();
    this.hostType = { name: schema.name, members: scalarMembers(schema.scalars) };
    holdScalars(this, at, schema, path);
  }
}

/** Whether a font is struck through. */
export function isStruckAt(at: FormattedArea): unknown {
  return heldFormat(at, `${FONT.name}.strikethrough`, flag(false));
}

export function fontAt(at: FormattedArea): HostObject {
  return new HeldFormat(at, FONT);
}

export function cellProtectionAt(at: FormattedArea): HostObject {
  return new HeldFormat(at, PROTECTION);
}

/** A fill; its colour can be removed. */
export class RangeFill extends HostObject {
  readonly hostType: HostType = {
    name: FILL.name,
    members: { ...scalarMembers(FILL.scalars), clear: "call" },
  };
  readonly hostId = undefined;

  constructor(private readonly at: FormattedArea) {
    super();
    holdScalars(this, at, FILL);
  }

  clear(): void {
    for (const property of Object.keys(FILL.scalars))
      holdFormat(this.at, `${FILL.name}.${property}`, undefined);
  }
}

export class RangeBorders extends HostCollection {
  readonly hostType: HostType = {
    name: "RangeBorderCollection",
    members: { count: "scalar", getItem: "object", getItemAt: "object" },
  };
  readonly hostId = undefined;
  readonly count = SIDES.length;

  constructor(private readonly at: FormattedArea) {
    super();
  }

  items(): readonly HostObject[] {
    return SIDES.map((side) => this.border(side));
  }

  getItem(key: string | number): HostObject {
    const side = typeof key === "number" ? SIDES[key] : SIDES.find((known) => known === key);
    if (side === undefined) throw notFound(`The border "${key}"`);
    return this.border(side);
  }

  getItemAt(index: number): HostObject {
    return this.getItem(index);
  }

  private border(side: string): HostObject {
    return new HeldFormat(this.at, border(side), `RangeBorder.${side}`);
  }
}

const ALL_KEYS: readonly string[] = [
  ...Object.keys(ALIGNMENT).map((name) => `RangeFormat.${name}`),
  ...[FONT, FILL, PROTECTION].flatMap(({ name, scalars }) =>
    Object.keys(scalars).map((key) => `${name}.${key}`),
  ),
  ...SIDES.flatMap((side) => Object.keys(border(side).scalars).map((key) => `RangeBorder.${side}.${key}`)),
];

/** Copies fonts, fills, borders and alignments that are the same on the whole source. */
export function copyFormats(from: BookSheet, source: Area, to: BookSheet, target: Area): void {
  for (const key of ALL_KEYS) {
    const held = layersOf(from, key).at(source);
    if (held.kind === "mixed") throw notImplemented("Range.copyFrom of cells with different looks");
    layersOf(to, key).set(target, held.value);
  }
}

/** Resets formats to those of a new workbook. */
export function forgetFormats(at: FormattedArea): void {
  for (const key of ALL_KEYS) holdFormat(at, key, undefined);
}
