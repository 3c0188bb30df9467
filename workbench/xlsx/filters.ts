import type { ColumnFilter, DateGroup, FilterInfo } from "./details/filters";
import type { AutoFilter, FilterCriteria } from "../host/book/book";

/** The prefixes of Office.js's custom criteria, longest first, with the format's words for them. */
const OPERATORS: readonly (readonly [sign: string, operator: string])[] = [
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  ["<>", "notEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", "equal"],
];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const SPECIFICITIES = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;
const GROUPINGS = ["year", "month", "day", "hour", "minute", "second"] as const;
/** Number of characters of "2026-01-02T03:04:05" that each grouping needs. */
const LENGTHS = [4, 7, 10, 13, 16, 19];

/** Converts a filter of the file to the book's form. */
export function toBookFilter(info: FilterInfo | undefined): AutoFilter | undefined {
  if (info === undefined) return undefined;
  const criteria = new Map([...info.columns].map(([column, filter]) => [column, toCriteria(filter)]));
  return { area: info.range, criteria };
}

/** Converts a column's filter to `Excel.FilterCriteria`. */
function toCriteria(filter: ColumnFilter): FilterCriteria {
  switch (filter.kind) {
    case "values": {
      const values = [...filter.values, ...(filter.blanks ? [""] : []), ...filter.dates.map(toDatetime)];
      return { filterOn: "Values", values };
    }
    case "custom": {
      const [first, second] = filter.conditions.map(({ operator, value }) => signOf(operator) + value);
      if (second === undefined) return { filterOn: "Custom", criterion1: first ?? "" };
      const operator = filter.both ? "And" : "Or";
      return { filterOn: "Custom", criterion1: first ?? "", criterion2: second, operator };
    }
    case "top": {
      const filterOn = `${filter.bottom ? "Bottom" : "Top"}${filter.percent ? "Percent" : "Items"}`;
      return { filterOn, criterion1: String(filter.count) };
    }
    case "dynamic":
      return { filterOn: "Dynamic", dynamicCriteria: toDynamic(filter.type) };
    case "color":
      return { filterOn: "CellColor" };
    case "icon":
      return { filterOn: "Icon" };
  }
}

/** Converts criteria of the book to the file's form; undefined if the file has no form for them. */
export function fromCriteria(criteria: FilterCriteria): ColumnFilter | undefined {
  const filterOn = criteria["filterOn"];
  switch (filterOn) {
    case "Values":
      return fromValues(criteria["values"]);
    case "Custom":
      return fromCustom(criteria);
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent": {
      const count = Number(criteria["criterion1"]);
      if (!Number.isFinite(count)) return undefined;
      const percent = filterOn.endsWith("Percent");
      return { kind: "top", count, percent, bottom: filterOn.startsWith("Bottom") };
    }
    case "Dynamic": {
      const type = criteria["dynamicCriteria"];
      return typeof type === "string" ? { kind: "dynamic", type: fromDynamic(type) } : undefined;
    }
    default:
      return undefined;
  }
}

function fromValues(list: unknown): ColumnFilter | undefined {
  if (!Array.isArray(list)) return undefined;
  const values: string[] = [];
  const dates: DateGroup[] = [];
  for (const value of list as readonly unknown[]) {
    if (typeof value === "string" || typeof value === "number") values.push(String(value));
    else {
      const date = fromDatetime(value);
      if (date === undefined) return undefined;
      dates.push(date);
    }
  }
  return {
    kind: "values",
    values: values.filter((value) => value !== ""),
    blanks: values.includes(""),
    dates,
  };
}

function fromCustom(criteria: FilterCriteria): ColumnFilter | undefined {
  const texts = [criteria["criterion1"], criteria["criterion2"]].filter(
    (each) => each !== undefined && each !== null && each !== "",
  );
  if (texts.length === 0 || !texts.every((each) => typeof each === "string")) return undefined;
  const conditions = texts.map((text) => {
    const [sign, operator] = OPERATORS.find(([each]) => text.startsWith(each)) ?? ["", "equal"];
    return { operator, value: text.slice(sign.length) };
  });
  return { kind: "custom", conditions, both: criteria["operator"] !== "Or" && conditions.length > 1 };
}

function signOf(operator: string): string {
  return OPERATORS.find(([, each]) => each === operator)?.[0] ?? "=";
}

function toDatetime({ grouping, fields }: DateGroup): { date: string; specificity: string } {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = fields;
  const two = (number: number) => String(number).padStart(2, "0");
  const whole = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
  const index = GROUPINGS.indexOf(grouping);
  return { date: whole.slice(0, LENGTHS[index]), specificity: SPECIFICITIES[index] ?? "Day" };
}

function fromDatetime(value: unknown): DateGroup | undefined {
  if (typeof value !== "object" || value === null || !("date" in value) || !("specificity" in value))
    return undefined;
  const { date, specificity } = value;
  if (typeof date !== "string") return undefined;
  const index = SPECIFICITIES.findIndex((each) => each === specificity);
  const grouping = GROUPINGS[index];
  const fields = (date.match(/\d+/g) ?? []).map(Number).slice(0, index + 1);
  return grouping === undefined || fields.length <= index ? undefined : { grouping, fields };
}

/** "thisMonth" → "ThisMonth", "Q1" → "AllDatesInPeriodQuarter1", "M4" → "AllDatesInPeriodApril". */
function toDynamic(type: string): string {
  const period = /^([QM])(\d{1,2})$/.exec(type);
  if (period === null) return type.slice(0, 1).toUpperCase() + type.slice(1);
  const number = period[2] ?? "";
  return `AllDatesInPeriod${period[1] === "Q" ? `Quarter${number}` : (MONTHS[Number(number) - 1] ?? "")}`;
}

function fromDynamic(criteria: string): string {
  const period = /^AllDatesInPeriod(?:Quarter([1-4])|([A-Z][a-z]+))$/.exec(criteria);
  if (period?.[1] !== undefined) return `Q${period[1]}`;
  const month = MONTHS.indexOf(period?.[2] ?? "");
  if (month >= 0) return `M${String(month + 1)}`;
  return criteria.slice(0, 1).toLowerCase() + criteria.slice(1);
}
