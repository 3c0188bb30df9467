/**
 * Changes to the text of a rule file: text in, text out. Unchanged parts stay as they were typed, including notes,
 * blanks and line ends; new parts look like their neighbours.
 */
import { pointerKeys, readJson, withoutMark, type JsonValue } from "./text/json";
import type { JsonNode } from "./text/json-tree";
import { endOf, gapsIn, indentAt, leadOf, sampleFor, styleOf, Writer, type TextStyle } from "./text/written";

/** One change, at JSON Pointers. */
export type RuleEdit =
  /** Replaces an existing value. */
  | { readonly kind: "change"; readonly pointer: string; readonly value: JsonValue }
  /**
   * A new entry: in a list at the index that the pointer ends with ("-" for the end); in an object under its key,
   * before the member `before` where one is named, else at the end.
   */
  | {
      readonly kind: "insert";
      readonly pointer: string;
      readonly value: JsonValue;
      readonly before?: string;
    }
  /** Removes an entry of a list or an object. */
  | { readonly kind: "remove"; readonly pointer: string }
  /** Gives a member of an object another key; its value stays as it was typed. */
  | { readonly kind: "rename"; readonly pointer: string; readonly to: string }
  /** Moves an entry of a list to the place of another one; those between move up or down. */
  | { readonly kind: "move"; readonly pointer: string; readonly to: number };

/** `length` characters at `offset` replaced by `text`. */
export interface TextChange {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

export interface EditedText {
  readonly text: string;
  /** Reverts the change exactly. */
  readonly undo: TextChange;
}

/**
 * The text with the change. `undefined` where the change is impossible: the place does not exist (or, for a new entry,
 * already exists), or the text is not valid JSON.
 */
export function editText(text: string, edit: RuleEdit): EditedText | undefined {
  const body = withoutMark(text);
  const { tree, faults } = readJson(body);
  const change =
    tree !== undefined && faults.length === 0 ? new Editor(body, tree).changeFor(edit) : undefined;
  if (change === undefined) return undefined;
  return applyChange(text, { ...change, offset: change.offset + text.length - body.length });
}

/** The text with one change applied; its undoing is another change. */
export function applyChange(text: string, { offset, length, text: piece }: TextChange): EditedText {
  const end = offset + length;
  return {
    text: text.slice(0, offset) + piece + text.slice(end),
    undo: { offset, length: piece.length, text: text.slice(offset, end) },
  };
}

class Editor {
  private readonly style: TextStyle;
  private readonly writer: Writer;

  constructor(
    private readonly text: string,
    private readonly root: JsonNode,
  ) {
    this.style = styleOf(text, root);
    this.writer = new Writer(text, this.style);
  }

  changeFor(edit: RuleEdit): TextChange | undefined {
    switch (edit.kind) {
      case "change":
        return this.change(edit.pointer, edit.value);
      case "insert":
        return this.insert(edit.pointer, edit.value, edit.before);
      case "remove":
        return this.remove(edit.pointer);
      case "rename":
        return this.rename(edit.pointer, edit.to);
      case "move":
        return this.move(edit.pointer, edit.to);
    }
  }

  private change(pointer: string, value: JsonValue): TextChange | undefined {
    const node = valueNode(this.nodeAt(pointerKeys(pointer)));
    if (node === undefined) return undefined;
    const { offset, length } = node;
    return { offset, length, text: this.writer.written(value, node, indentAt(this.text, offset)) };
  }

  private insert(pointer: string, value: JsonValue, before: string | undefined): TextChange | undefined {
    const [holder, key] = this.holderOf(pointer);
    const at = holder && newIndex(holder, key, before);
    if (holder === undefined || at === undefined) return undefined;
    const name = holder.type === "object" ? key : undefined;
    const { children = [] } = holder;
    if (children.length === 0) return this.first(holder, name, value);
    const gap = this.gapIn(holder);
    const samples = [...children.slice(0, at).reverse(), ...children.slice(at)].flatMap(
      (child) => valueNode(child) ?? [],
    );
    const indent = gap.includes("\n")
      ? gap.slice(gap.lastIndexOf("\n") + 1)
      : indentAt(this.text, holder.offset);
    const entry = this.writer.entry(name, value, sampleFor(value, samples), indent);
    const previous = children[at - 1];
    if (previous !== undefined) return { offset: endOf(previous), length: 0, text: `,${gap}${entry}` };
    return { offset: children[0]?.offset ?? holder.offset, length: 0, text: `${entry},${gap}` };
  }

  /** Into an empty object or list: its whole text is replaced, unless its brackets stand on two lines. */
  private first(holder: JsonNode, key: string | undefined, value: JsonValue): TextChange {
    const { offset, length } = holder;
    if (this.text.slice(offset, offset + length).includes("\n")) {
      const inner = indentAt(this.text, offset) + this.style.indent;
      const entry = this.writer.entry(key, value, undefined, inner);
      return { offset: offset + 1, length: 0, text: this.style.lineEnd + inner + entry };
    }
    const whole = key === undefined ? [value] : { [key]: value };
    return { offset, length, text: this.writer.written(whole, undefined, indentAt(this.text, offset)) };
  }

  private remove(pointer: string): TextChange | undefined {
    const [holder, key] = this.holderOf(pointer);
    const at = holder && indexOf(holder, key);
    const { children = [] } = holder ?? {};
    const entry = at === undefined ? undefined : children[at];
    if (holder === undefined || at === undefined || entry === undefined) return undefined;
    const [previous, next] = [children[at - 1], children[at + 1]];
    if (previous !== undefined) return cut(endOf(previous), endOf(entry));
    if (next !== undefined) return cut(entry.offset, next.offset);
    // Brackets that somebody typed on two lines stay so: a new entry then gets the line that this one had.
    const isBroken = leadOf(this.text, holder).includes("\n") && this.isTypedBroken(holder, entry);
    return cut(holder.offset + 1, isBroken ? endOf(entry) : endOf(holder) - 1);
  }

  /** Whether an only entry has a line of its own although it has room beside its brackets. */
  private isTypedBroken(holder: JsonNode, entry: JsonNode): boolean {
    const { offset, length } = entry;
    if (!this.text.slice(endOf(entry), endOf(holder)).includes("\n")) return false;
    const type = holder.type === "object" ? "object" : "array";
    const indent = indentAt(this.text, holder.offset);
    return this.writer.isOneLine(type, [this.text.slice(offset, offset + length)], indent.length);
  }

  private rename(pointer: string, to: string): TextChange | undefined {
    const [holder, from] = this.holderOf(pointer);
    const at = holder?.type === "object" ? indexOf(holder, from) : undefined;
    const key = at === undefined ? undefined : holder?.children?.[at]?.children?.[0];
    if (holder === undefined || key === undefined || indexOf(holder, to) !== undefined) return undefined;
    return { offset: key.offset, length: key.length, text: JSON.stringify(to) };
  }

  /** The entries change places; the text between the places stays. */
  private move(pointer: string, to: number): TextChange | undefined {
    const [holder, key] = this.holderOf(pointer);
    const from = holder?.type === "array" ? indexOf(holder, key) : undefined;
    const { children = [] } = holder ?? {};
    const [first, last] = from === undefined ? [] : [Math.min(from, to), Math.max(from, to)];
    if (from === undefined || first === undefined || last === undefined) return undefined;
    const places = children.slice(first, last + 1);
    const [start, end] = [children[first], children[last]];
    if (start === undefined || end === undefined) return undefined;
    const moved = from < to ? [...places.slice(1), start] : [end, ...places.slice(0, -1)];
    const pieces = moved.map(({ offset, length }) => this.text.slice(offset, offset + length));
    const between = places.map((place, at) =>
      this.text.slice(endOf(place), places[at + 1]?.offset ?? endOf(place)),
    );
    const text = pieces.map((piece, at) => piece + (between[at] ?? "")).join("");
    return { offset: start.offset, length: endOf(end) - start.offset, text };
  }

  /** The separator before a new entry: the one that the other entries use. */
  private gapIn(holder: JsonNode): string {
    const lead = leadOf(this.text, holder);
    if (lead.includes("\n")) return lead;
    return gapsIn(this.text, holder)[0] ?? this.style.gap;
  }

  private holderOf(pointer: string): readonly [holder: JsonNode | undefined, key: string] {
    const keys = pointerKeys(pointer);
    const holder = keys.length === 0 ? undefined : valueNode(this.nodeAt(keys.slice(0, -1)));
    return [holder, keys.at(-1) ?? ""];
  }

  /** The entry of a list, or the property, that the keys lead to. */
  private nodeAt(keys: readonly string[]): JsonNode | undefined {
    return keys.reduce<JsonNode | undefined>((node, key) => {
      const holder = valueNode(node);
      const at = holder && indexOf(holder, key);
      return at === undefined ? undefined : holder?.children?.[at];
    }, this.root);
  }
}

/** The value of a property; any other node itself. */
function valueNode(node: JsonNode | undefined): JsonNode | undefined {
  return node?.type === "property" ? node.children?.[1] : node;
}

/** The position of the entry with a key among the others; `undefined` where there is none. */
function indexOf({ type, children = [] }: JsonNode, key: string): number | undefined {
  const at =
    type === "array"
      ? children.findIndex((_, index) => String(index) === key)
      : children.findIndex((child) => child.type === "property" && child.children?.[0]?.value === key);
  return at < 0 ? undefined : at;
}

/** The place of a new entry; `undefined` where it cannot be added. */
function newIndex(holder: JsonNode, key: string, before: string | undefined): number | undefined {
  const { type, children = [] } = holder;
  if (type === "array") {
    if (key === "-" || key === String(children.length)) return children.length;
    return indexOf(holder, key);
  }
  if (type !== "object" || indexOf(holder, key) !== undefined) return undefined;
  return before === undefined ? children.length : indexOf(holder, before);
}

function cut(from: number, to: number): TextChange {
  return { offset: from, length: to - from, text: "" };
}
