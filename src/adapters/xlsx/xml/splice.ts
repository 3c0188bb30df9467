import { escapeAttribute } from "../../common/xml-escape";
import type { XmlElement } from "./document";

/** A replacement in a text: `text` replaces the characters from `start` to `end`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all splices applied. They may not overlap; several at one place keep their order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const inOrder = splices.map((splice, i) => ({ splice, i }));
  inOrder.sort((a, b) => a.splice.start - b.splice.start || a.i - b.i);
  let result = "";
  let at = 0;
  for (const { splice } of inOrder) {
    if (splice.start < at) throw new Error("Two changes to one place of a part");
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}

/** Inserts text at a position. */
export function insertAt(place: number, text: string): Splice {
  return { start: place, end: place, text };
}

/** Adds children at the end of an element; a self-closing one is opened for them. */
export function appendChildren(source: string, element: XmlElement, children: string): Splice {
  if (!element.selfClosing) return insertAt(element.closeStart, children);
  const slash = source.lastIndexOf("/", element.openEnd - 1);
  return {
    start: slash,
    end: element.openEnd,
    text: `>${children}</${element.prefix}${element.name}>`,
  };
}

/** Sets attributes of an element (by their full names): existing ones in place, new ones after the others. */
export function setAttributes(
  source: string,
  element: XmlElement,
  values: Readonly<Record<string, string>>,
): Splice {
  const tag = source.slice(element.start, element.openEnd);
  return { start: element.start, end: element.openEnd, text: tagWithAttributes(tag, values) };
}

/** An opening tag with these attributes set; undefined removes an attribute. */
export function tagWithAttributes(tag: string, values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values).reduce((text, [name, value]) => withAttribute(text, name, value), tag);
}

function withAttribute(tag: string, name: string, value: string | undefined): string {
  const found = findAttribute(tag, name);
  const text = value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`;
  if (found !== undefined) return tag.slice(0, found.start) + text + tag.slice(found.end);
  const close = /\s*\/?>$/.exec(tag);
  const at = close?.index ?? tag.length;
  return tag.slice(0, at) + text + tag.slice(at);
}

/**
 * The position of an attribute in a tag, with the blanks before it. Attributes are read one by one, because values may
 * contain `name=`.
 */
function findAttribute(tag: string, name: string): { start: number; end: number } | undefined {
  const attribute = /\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/y;
  attribute.lastIndex = /^<[^\s/>]+/.exec(tag)?.[0].length ?? 0;
  for (let match = attribute.exec(tag); match !== null; match = attribute.exec(tag)) {
    if (match[1] === name) return { start: match.index, end: attribute.lastIndex };
  }
  return undefined;
}

/** Adds children at the end of a list that counts them in its `count` attribute. */
export function growElement(source: string, list: XmlElement, children: string, count: number): Splice {
  const open = source.slice(list.start, list.openEnd);
  const tag = tagWithAttributes(open, { count: String(count) });
  if (list.selfClosing) {
    const opened = tag.replace(/\s*\/>$/, ">");
    return { start: list.start, end: list.end, text: `${opened}${children}</${list.prefix}${list.name}>` };
  }
  const inside = source.slice(list.openEnd, list.closeStart);
  return { start: list.start, end: list.closeStart, text: tag + inside + children };
}

/** Inserts a child at the position that the schema's order requires. */
export function insertInOrder(
  parent: XmlElement,
  order: readonly string[],
  name: string,
  xml: string,
): Splice {
  const before = new Set(order.slice(0, order.indexOf(name)));
  const last = parent.children.filter((child) => before.has(child.name)).pop();
  return insertAt(last?.end ?? parent.openEnd, xml);
}
