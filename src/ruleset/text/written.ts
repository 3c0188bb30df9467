/**
 * JSON values written in the style of a text: its indents, its blanks, and one line where a neighbour is on one line.
 */
import { isJsonArray, isJsonObject, type JsonValue } from "./json";
import type { JsonNode } from "./json-tree";

/** The blanks that a text has between its values. */
export interface TextStyle {
  readonly lineEnd: string;
  /** The indent of one more level. */
  readonly indent: string;
  /** Between key and value. */
  readonly colon: string;
  /** After a comma, within a line. */
  readonly gap: string;
  /** Inside the brackets of a one-line object, and of a one-line list. */
  readonly padding: Readonly<Record<"object" | "array", string>>;
}

/** Longer lines are broken, whatever the neighbour looks like. */
const MAX_LINE = 100;

/** The style of a text: that of its first object and list of each kind, with defaults for what it lacks. */
export function styleOf(text: string, root: JsonNode): TextStyle {
  const holders = holdersIn(root);
  const onOneLine = (type: "object" | "array"): JsonNode | undefined =>
    holders.find((holder) => holder.type === type && !leadOf(text, holder).includes("\n"));
  const broken = holders.find((holder) => leadOf(text, holder).includes("\n"));
  const colon = holders.flatMap((holder) => colonsIn(text, holder))[0] ?? ": ";
  const [object, array] = [onOneLine("object"), onOneLine("array")];
  const commas = holders
    .filter((holder) => !leadOf(text, holder).includes("\n"))
    .flatMap((holder) => gapsIn(text, holder));
  return {
    lineEnd: text.includes("\r\n") ? "\r\n" : "\n",
    indent: broken === undefined ? "  " : indentIn(text, broken),
    colon,
    gap: commas[0] ?? (colon.endsWith(" ") ? " " : ""),
    padding: {
      object: object === undefined ? " " : leadOf(text, object),
      array: array === undefined ? "" : leadOf(text, array),
    },
  };
}

/** Writes values in one style. */
export class Writer {
  constructor(
    private readonly text: string,
    private readonly style: TextStyle,
  ) {}

  /**
   * The value as text. `sample` is the value to imitate: where it stands on one line, the new value does too. `indent`
   * is that of the line where the value begins, in `column` of it.
   */
  written(value: JsonValue, sample: JsonNode | undefined, indent: string, column = indent.length): string {
    if (!isJsonArray(value) && !isJsonObject(value)) return JSON.stringify(value);
    const type = isJsonArray(value) ? "array" : "object";
    const [open, close] = type === "array" ? ["[", "]"] : ["{", "}"];
    const alike = sample?.type === type && (sample.children ?? []).length > 0 ? sample : undefined;
    const isBroken = alike !== undefined && leadOf(this.text, alike).includes("\n");
    const parts = this.parts(value, alike, indent);
    if (parts.length === 0) return open + close;
    if (!isBroken && this.isOneLine(type, parts, column)) return open + this.inner(type, parts) + close;
    const inner = indent + this.style.indent;
    const { lineEnd } = this.style;
    const broken = this.parts(value, alike, inner).join(`,${lineEnd}${inner}`);
    return `${open}${lineEnd}${inner}${broken}${lineEnd}${indent}${close}`;
  }

  /** Whether a value of these parts, beginning in a column, is written on one line. */
  isOneLine(type: "object" | "array", parts: readonly string[], column: number): boolean {
    const inner = this.inner(type, parts);
    return !inner.includes("\n") && column + inner.length + 2 <= MAX_LINE;
  }

  private inner(type: "object" | "array", parts: readonly string[]): string {
    const padding = this.style.padding[type];
    return padding + parts.join(`,${this.style.gap}`) + padding;
  }

  /** A property or an entry of a list. */
  entry(key: string | undefined, value: JsonValue, sample: JsonNode | undefined, indent: string): string {
    const lead = key === undefined ? "" : JSON.stringify(key) + this.style.colon;
    return lead + this.written(value, sample, indent, indent.length + lead.length);
  }

  private parts(
    value: readonly JsonValue[] | Readonly<Record<string, JsonValue>>,
    sample: JsonNode | undefined,
    indent: string,
  ): readonly string[] {
    const samples = sample?.children ?? [];
    if (isJsonArray(value))
      return value.map((one) => this.entry(undefined, one, sampleFor(one, samples), indent));
    return Object.entries(value).map(([key, one]) => {
      const same = samples.find((member) => member.children?.[0]?.value === key)?.children?.[1];
      const others = samples.flatMap((member) => member.children?.[1] ?? []);
      return this.entry(key, one, same ?? sampleFor(one, others), indent);
    });
  }
}

/** The sample for a new value: the first non-empty value of the same kind. */
export function sampleFor(value: JsonValue, nodes: readonly JsonNode[]): JsonNode | undefined {
  const type = isJsonArray(value) ? "array" : "object";
  return nodes.find((node) => node.type === type && (node.children ?? []).length > 0);
}

/** The text between the opening bracket of an object or list and its first entry. */
export function leadOf(text: string, { offset, children = [] }: JsonNode): string {
  return text.slice(offset + 1, children[0]?.offset ?? offset + 1);
}

/** The text after the commas of an object or list. */
export function gapsIn(text: string, { children = [] }: JsonNode): readonly string[] {
  return children.slice(1).map((child, at) => {
    const before = children[at];
    const between = text.slice(before === undefined ? child.offset : endOf(before), child.offset);
    return between.slice(between.indexOf(",") + 1);
  });
}

/** The blanks at the beginning of the line where an offset lies. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

export function endOf({ offset, length }: JsonNode): number {
  return offset + length;
}

/** The non-empty objects and lists, outer ones first. */
function holdersIn(node: JsonNode): readonly JsonNode[] {
  const { type, children = [] } = node;
  const inside = children.flatMap(holdersIn);
  return (type === "object" || type === "array") && children.length > 0 ? [node, ...inside] : inside;
}

function colonsIn(text: string, { children = [] }: JsonNode): readonly string[] {
  return children.flatMap(({ type, children: [key, value] = [] }) =>
    type !== "property" || key === undefined || value === undefined
      ? []
      : [text.slice(endOf(key), value.offset)],
  );
}

function indentIn(text: string, broken: JsonNode): string {
  const inner = indentAt(text, broken.children?.[0]?.offset ?? broken.offset);
  const outer = indentAt(text, broken.offset);
  return inner.startsWith(outer) ? inner.slice(outer.length) : inner;
}
