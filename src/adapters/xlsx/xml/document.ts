import { SaxesParser } from "saxes";
import { WorkbookError } from "../../../workbook/errors";
import { damaged } from "../damage";
import { decodeUtf8Strictly } from "../../common/utf8";

/** An element of a small part, with its positions in the part's text, so that the text can be patched around it. */
export interface XmlElement {
  /** The name without its prefix. */
  readonly name: string;
  /** The prefix with its colon ("x:"), or "". */
  readonly prefix: string;
  /** Decoded attributes by their full names. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Position of its `<`. */
  readonly start: number;
  /** Position after the `>` of its opening tag. */
  readonly openEnd: number;
  /** Position of its closing tag; equal to `openEnd` in a self-closing element. */
  readonly closeStart: number;
  /** Position after its last character. */
  readonly end: number;
  readonly selfClosing: boolean;
}

/** A small part, parsed. `text` is the part's text. */
export interface XmlDocument {
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
}

type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

/** Number of elements and attributes that may still be parsed. Each takes a hundred bytes of memory and more. */
export interface NodeBudget {
  left: number;
}

const MOST_NODES = 1_500_000;
/** Limit on the attributes of one element. */
const MAX_ATTRIBUTES = 1000;
const MAX_DEPTH = 256;

/** A budget for one document, or for several that are held at the same time. */
export function nodeBudget(): NodeBudget {
  return { left: MOST_NODES };
}

/**
 * Parses a part. Throws "too-large" beyond the budget; `WorkbookError` (damaged: bad-xml, doctype, not-utf8) if it is
 * not XML that a workbook may hold.
 */
export function parseXml(part: string, bytes: Uint8Array, budget = nodeBudget()): XmlDocument {
  let text: string;
  try {
    text = decodeUtf8Strictly(bytes);
  } catch (cause) {
    throw damaged("not-utf8", { part }, cause);
  }
  return { part, text, root: parseText(part, text, budget, true) };
}

/** Parses the beginning of a part, up to any place between two tags. Elements left open end with the text. */
export function parseXmlHead(part: string, text: string): XmlDocument {
  return { part, text, root: parseText(part, text, nodeBudget(), false) };
}

function parseText(part: string, text: string, budget: NodeBudget, isWhole: boolean): XmlElement {
  const parser = new SaxesParser({ position: true, xmlns: false });
  const open: Growing[] = [];
  let root: Growing | undefined;
  let attributes = 0;
  const spend = () => {
    if (--budget.left < 0 || attributes > MAX_ATTRIBUTES) throw new WorkbookError("too-large", { part });
  };
  let tagStart = 0;
  parser.on("error", (cause) => {
    throw damaged("bad-xml", { part }, cause);
  });
  parser.on("doctype", () => {
    throw damaged("doctype", { part });
  });
  parser.on("opentagstart", () => {
    tagStart = text.lastIndexOf("<", parser.position - 1);
    attributes = 0;
  });
  parser.on("attribute", () => {
    attributes += 1;
    spend();
  });
  parser.on("opentag", (tag) => {
    spend();
    if (open.length > MAX_DEPTH) throw new WorkbookError("too-large", { part });
    const element = startElement(tag, tagStart, parser.position, text.length);
    open[open.length - 1]?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", (tag) => {
    const element = open.pop();
    if (element === undefined) return;
    element.end = parser.position;
    element.closeStart = tag.isSelfClosing ? element.openEnd : text.lastIndexOf("<", parser.position - 1);
  });
  parser.write(text);
  if (isWhole) parser.close();
  if (root === undefined) throw damaged("bad-xml", { part });
  return root;
}

function startElement(
  tag: { name: string; attributes: Record<string, string>; isSelfClosing: boolean },
  start: number,
  openEnd: number,
  textLength: number,
): Growing {
  const colon = tag.name.indexOf(":");
  return {
    name: tag.name.slice(colon + 1),
    prefix: tag.name.slice(0, colon + 1),
    attributes: tag.attributes,
    children: [],
    start,
    openEnd,
    closeStart: textLength,
    end: textLength,
    selfClosing: tag.isSelfClosing,
  };
}

/** The first child of that name. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** An attribute with a whole number of at least zero; undefined if it is absent or anything else. */
export function countAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const text = element?.attributes[name];
  return text !== undefined && /^\s*\d{1,10}\s*$/.test(text) ? Number(text) : undefined;
}

/** A boolean attribute, in the spellings of XML Schema. */
export function flagAttribute(element: XmlElement | undefined, name: string): boolean | undefined {
  const text = element?.attributes[name]?.trim();
  if (text === "1" || text === "true") return true;
  return text === "0" || text === "false" ? false : undefined;
}
