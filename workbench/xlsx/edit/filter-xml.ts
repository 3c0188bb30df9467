import type { CellRange } from "../../../src/workbook/cell-range";
import { rangeAddress } from "../../../src/workbook/cell-range";
import type { ColumnFilter } from "../details/filters";
import { childrenNamed, countAttribute, type XmlElement } from "../../../src/adapters/xlsx/xml/document";
import { escapeNameAttribute } from "../../../src/adapters/common/xml-escape";
import { tagWithAttributes } from "../../../src/adapters/xlsx/xml/splice";

/** A filter to write. "kept" means the column's filter that the file already has. */
export interface FilterEdit {
  readonly range: CellRange;
  readonly columns: ReadonlyMap<number, ColumnFilter | "kept">;
}

/** An `autoFilter` element to replace the one in `text`, if any. */
export function autoFilterXml(
  prefix: string,
  { range, columns }: FilterEdit,
  text: string,
  old: XmlElement | undefined,
): string {
  const ref = rangeAddress(range);
  const present = new Map(
    childrenNamed(old, "filterColumn").map((column) => [countAttribute(column, "colId") ?? -1, column]),
  );
  const ids = [...new Set([...present.keys(), ...columns.keys()])].sort((a, b) => a - b);
  const xml = ids.map((id) => columnXml(prefix, id, columns.get(id), text, present.get(id)));
  const isSame = old?.attributes["ref"] === ref;
  // The sort order applies to the range that was sorted, so it is kept only for the same range.
  const rest = isSame ? old.children.filter(({ name }) => name !== "filterColumn") : [];
  const inside = xml.join("") + rest.map(({ start, end }) => text.slice(start, end)).join("");
  const tag =
    old === undefined
      ? `<${prefix}autoFilter ref="${ref}">`
      : tagWithAttributes(text.slice(old.start, old.openEnd), { ref }).replace(/\s*\/>$/, ">");
  return inside === "" ? tag.replace(/>$/, "/>") : `${tag}${inside}</${prefix}autoFilter>`;
}

function columnXml(
  prefix: string,
  id: number,
  filter: ColumnFilter | "kept" | undefined,
  text: string,
  old: XmlElement | undefined,
): string {
  if (filter === "kept") return old === undefined ? "" : text.slice(old.start, old.end);
  const tag = old === undefined ? undefined : text.slice(old.start, old.openEnd).replace(/\s*\/>$/, ">");
  if (filter === undefined) {
    // A column without a filter may still hide its button.
    return tag !== undefined && /\s(hiddenButton|showButton)=/.test(tag) ? tag.replace(/>$/, "/>") : "";
  }
  const opening = tag ?? `<${prefix}filterColumn colId="${String(id)}">`;
  return `${opening}${filterXml(prefix, filter)}</${prefix}filterColumn>`;
}

function filterXml(prefix: string, filter: ColumnFilter): string {
  switch (filter.kind) {
    case "values":
      return valuesXml(prefix, filter);
    case "custom": {
      const conditions = filter.conditions.map(
        ({ operator, value }) =>
          `<${prefix}customFilter${operator === "equal" ? "" : ` operator="${operator}"`} val="${escapeNameAttribute(value)}"/>`,
      );
      const name = `${prefix}customFilters`;
      return `<${name}${filter.both ? ' and="1"' : ""}>${conditions.join("")}</${name}>`;
    }
    case "top":
      return `<${prefix}top10${filter.bottom ? ' top="0"' : ""}${filter.percent ? ' percent="1"' : ""} val="${String(filter.count)}"/>`;
    case "dynamic":
      return `<${prefix}dynamicFilter type="${escapeNameAttribute(filter.type)}"/>`;
    case "color":
    case "icon":
      // The colour or icon itself is in other parts, so such a filter can only be kept.
      return "";
  }
}

function valuesXml(prefix: string, filter: Extract<ColumnFilter, { kind: "values" }>): string {
  const values = filter.values.map((value) => `<${prefix}filter val="${escapeNameAttribute(value)}"/>`);
  const names = ["year", "month", "day", "hour", "minute", "second"];
  const dates = filter.dates.map(({ grouping, fields }) => {
    const attributes = fields.map((field, i) => `${names[i] ?? ""}="${String(field)}"`).join(" ");
    return `<${prefix}dateGroupItem ${attributes} dateTimeGrouping="${grouping}"/>`;
  });
  const name = `${prefix}filters`;
  const tag = `<${name}${filter.blanks ? ' blank="1"' : ""}`;
  const inside = values.join("") + dates.join("");
  return inside === "" ? `${tag}/>` : `${tag}>${inside}</${name}>`;
}
