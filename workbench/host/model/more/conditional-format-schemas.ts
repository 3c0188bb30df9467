/** The properties of each type of conditional format. */

import { fixed, flag, forgetAll, heldSchema, oneOf, rule, text, type HeldSchema } from "./held";

const BORDER_LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"];

const border = (side: string) =>
  heldSchema("ConditionalRangeBorder", {
    scalars: { color: text(""), sideIndex: fixed(side), style: oneOf(BORDER_LINES) },
  });

const RANGE_FORMAT = heldSchema("ConditionalRangeFormat", {
  scalars: { numberFormat: text(null) },
  objects: {
    borders: heldSchema("ConditionalRangeBorderCollection", {
      objects: {
        bottom: border("EdgeBottom"),
        left: border("EdgeLeft"),
        right: border("EdgeRight"),
        top: border("EdgeTop"),
      },
    }),
    fill: heldSchema("ConditionalRangeFill", { scalars: { color: text("") }, calls: { clear: forgetAll } }),
    font: heldSchema("ConditionalRangeFont", {
      scalars: {
        bold: flag(null),
        color: text(""),
        italic: flag(null),
        strikethrough: flag(null),
        underline: oneOf(["None", "Single", "Double"]),
      },
      calls: { clear: forgetAll },
    }),
  },
});

/** Members of types whose rule is one object, beside a format. */
const RULED = { scalars: { rule: rule() }, objects: { format: RANGE_FORMAT } };

const CUSTOM = heldSchema("CustomConditionalFormat", {
  objects: {
    format: RANGE_FORMAT,
    rule: heldSchema("ConditionalFormatRule", {
      scalars: { formula: text(""), formulaLocal: text(""), formulaR1C1: text("") },
    }),
  },
});

const DATA_BAR = heldSchema("DataBarConditionalFormat", {
  scalars: {
    axisColor: text("#000000"),
    axisFormat: oneOf(["Automatic", "None", "CellMidPoint"]),
    barDirection: oneOf(["Context", "LeftToRight", "RightToLeft"]),
    lowerBoundRule: rule({ type: "Automatic" }),
    showDataBarOnly: flag(),
    upperBoundRule: rule({ type: "Automatic" }),
  },
  objects: {
    negativeFormat: heldSchema("ConditionalDataBarNegativeFormat", {
      scalars: {
        borderColor: text(""),
        fillColor: text("#FF0000"),
        matchPositiveBorderColor: flag(true),
        matchPositiveFillColor: flag(false),
      },
    }),
    positiveFormat: heldSchema("ConditionalDataBarPositiveFormat", {
      scalars: { borderColor: text(""), fillColor: text("#638EC6"), gradientFill: flag(true) },
    }),
  },
});

const COLOR_SCALE = heldSchema("ColorScaleConditionalFormat", {
  scalars: { criteria: rule() },
  more: { threeColorScale: "scalar" },
});

const ICON_SET = heldSchema("IconSetConditionalFormat", {
  scalars: {
    criteria: rule(),
    reverseIconOrder: flag(),
    showIconOnly: flag(),
    style: text("ThreeTrafficLights1"),
  },
});

/** Schemas by the property that gives a format of that type. */
export const FORMATS_BY_TYPE = {
  CellValue: { property: "cellValue", schema: heldSchema("CellValueConditionalFormat", RULED) },
  ColorScale: { property: "colorScale", schema: COLOR_SCALE },
  ContainsText: { property: "textComparison", schema: heldSchema("TextConditionalFormat", RULED) },
  Custom: { property: "custom", schema: CUSTOM },
  DataBar: { property: "dataBar", schema: DATA_BAR },
  IconSet: { property: "iconSet", schema: ICON_SET },
  PresetCriteria: { property: "preset", schema: heldSchema("PresetCriteriaConditionalFormat", RULED) },
  TopBottom: { property: "topBottom", schema: heldSchema("TopBottomConditionalFormat", RULED) },
} as const satisfies Record<string, { readonly property: string; readonly schema: HeldSchema }>;

export type ConditionalFormatType = keyof typeof FORMATS_BY_TYPE;

export const isFormatType = (value: unknown): value is ConditionalFormatType =>
  typeof value === "string" && Object.hasOwn(FORMATS_BY_TYPE, value);

export const CONDITIONAL_FORMAT = heldSchema("ConditionalFormat", {
  scalars: { id: fixed(""), stopIfTrue: flag(), type: fixed("") },
  more: {
    priority: "scalar",
    cellValue: "object",
    cellValueOrNullObject: "object",
    colorScale: "object",
    colorScaleOrNullObject: "object",
    custom: "object",
    customOrNullObject: "object",
    dataBar: "object",
    dataBarOrNullObject: "object",
    iconSet: "object",
    iconSetOrNullObject: "object",
    preset: "object",
    presetOrNullObject: "object",
    textComparison: "object",
    textComparisonOrNullObject: "object",
    topBottom: "object",
    topBottomOrNullObject: "object",
    getRange: "object",
    getRangeOrNullObject: "object",
    delete: "call",
  },
});
