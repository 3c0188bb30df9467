/** What charts hold: titles, legends, axes, series. */

import { invalidArgument } from "../refusals";
import { fixed, flag, forgetAll, heldSchema, number, oneOf, text, textOrNumber } from "./held";

const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Automatic", "RoundDot"];
const TICKS = ["None", "Cross", "Inside", "Outside"];

const FONT = heldSchema("ChartFont", {
  scalars: {
    bold: flag(),
    color: text("#000000"),
    italic: flag(),
    name: text("Calibri"),
    size: number(10),
    underline: oneOf(["None", "Single"]),
  },
});

const FILL = heldSchema("ChartFill", {
  calls: {
    clear: forgetAll,
    setSolidColor: (record, color) => {
      if (typeof color !== "string") throw invalidArgument("A color is a text.");
      record["color"] = color;
    },
  },
});

const LINE_SCALARS = { color: text("#000000"), lineStyle: oneOf(LINES, "Continuous"), weight: number(0.75) };
const LINE = heldSchema("ChartLineFormat", { scalars: LINE_SCALARS, calls: { clear: forgetAll } });
const BORDER = heldSchema("ChartBorder", { scalars: LINE_SCALARS });

const titleFormat = heldSchema("ChartTitleFormat", { objects: { border: BORDER, fill: FILL, font: FONT } });

export const CHART_TITLE = heldSchema("ChartTitle", {
  scalars: {
    horizontalAlignment: oneOf(["Center", "Left", "Right", "Justify", "Distributed"]),
    left: number(null),
    overlay: flag(),
    position: oneOf(["Automatic", "Top", "Bottom", "Left", "Right"]),
    showShadow: flag(),
    text: text("Chart Title"),
    textOrientation: number(0),
    top: number(null),
    verticalAlignment: oneOf(["Center", "Bottom", "Top", "Justify", "Distributed"]),
    visible: flag(true),
  },
  objects: { format: titleFormat },
});

export const CHART_LEGEND = heldSchema("ChartLegend", {
  scalars: {
    height: number(null),
    left: number(null),
    overlay: flag(),
    position: oneOf(["Top", "Bottom", "Left", "Right", "Corner"], "Bottom"),
    showShadow: flag(),
    top: number(null),
    visible: flag(true),
    width: number(null),
  },
  objects: {
    format: heldSchema("ChartLegendFormat", { objects: { border: BORDER, fill: FILL, font: FONT } }),
  },
});

const AXIS_TITLE = heldSchema("ChartAxisTitle", {
  scalars: { text: text("Axis Title"), textOrientation: number(0), visible: flag(false) },
  objects: {
    format: heldSchema("ChartAxisTitleFormat", { objects: { border: BORDER, fill: FILL, font: FONT } }),
  },
});

const GRIDLINES = heldSchema("ChartGridlines", {
  scalars: { visible: flag(true) },
  objects: { format: heldSchema("ChartGridlinesFormat", { objects: { line: LINE } }) },
});

const axis = (type: "Category" | "Value" | "Series") =>
  heldSchema("ChartAxis", {
    scalars: {
      displayUnit: oneOf(["None", "Hundreds", "Thousands", "TenThousands", "HundredThousands", "Millions"]),
      majorTickMark: oneOf(TICKS),
      majorUnit: textOrNumber(""),
      maximum: textOrNumber(""),
      minimum: textOrNumber(""),
      minorTickMark: oneOf(TICKS),
      minorUnit: textOrNumber(""),
      numberFormat: text("General"),
      reversePlotOrder: flag(),
      scaleType: oneOf(["Linear", "Logarithmic"]),
      textOrientation: textOrNumber(0),
      tickLabelPosition: oneOf(["NextToAxis", "High", "Low", "None"]),
      type: fixed(type),
      visible: flag(true),
    },
    objects: {
      format: heldSchema("ChartAxisFormat", { objects: { fill: FILL, font: FONT, line: LINE } }),
      majorGridlines: GRIDLINES,
      minorGridlines: GRIDLINES,
      title: AXIS_TITLE,
    },
  });

export const CHART_AXES = heldSchema("ChartAxes", {
  objects: { categoryAxis: axis("Category"), seriesAxis: axis("Series"), valueAxis: axis("Value") },
});

export const CHART_DATA_LABELS = heldSchema("ChartDataLabels", {
  scalars: {
    numberFormat: text("General"),
    position: oneOf([
      "None",
      "Center",
      "InsideEnd",
      "InsideBase",
      "OutsideEnd",
      "Left",
      "Right",
      "Top",
      "Bottom",
    ]),
    separator: text(","),
    showCategoryName: flag(),
    showLegendKey: flag(),
    showPercentage: flag(),
    showSeriesName: flag(),
    showValue: flag(),
  },
  objects: {
    format: heldSchema("ChartDataLabelFormat", { objects: { border: BORDER, fill: FILL, font: FONT } }),
  },
});

export const CHART_FORMAT = heldSchema("ChartAreaFormat", {
  scalars: { roundedCorners: flag() },
  objects: { border: BORDER, fill: FILL, font: FONT },
});

export const SERIES_FORMAT = heldSchema("ChartSeriesFormat", { objects: { fill: FILL, line: LINE } });
