import { SaxesParser } from "saxes";
import { WorkbookError } from "../../../workbook/errors";
import { damaged } from "../damage";
import { decodeUtf8Strictly } from "../../common/utf8";

/** An element of a small part, with its places in the part's text, so that the text can be patched around it. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** With the colon ("x:"), or "". */
  readonly prefix: string;
  /** By their full names, decoded. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Where its `<` stands. */
  readonly start: number;
  /** Behind the `>` of its opening tag. */
  readonly openEnd: number;
  /** Where its closing tag begins; equal to `openEnd` in a self-closing one. */
  readonly closeStart: number;
  /** Behind its last character. */
  readonly end: number;
  readonly selfClosing: boolean;
}

/** A small part, parsed. `text` is the part's text as it stands. */
export interface XmlDocument {
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
}

type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

/** How many elements and attributes may still be parsed. Each takes a hundred bytes of memory and more. */
export interface NodeBudget {
  left: number;
}

const MOST_NODES = 1_500_000;
/** Of one element. */
const MAX_ATTRIBUTES = 1000;
const MAX_DEPTH = 256;

/** What one document may hold, or several that are held at the same time. */
export function nodeBudget(): NodeBudget {
  return { left: MOST_NODES };
}

/** Parses a part. Throws "too-large" where that is beyond the budget; `WorkbookError` (damaged: bad-xml, doctype, not-utf8) where it is no XML that a workbook has. */
export function parseXml(part: string, bytes: Uint8Array, budget = nodeBudget()): XmlDocument {
  let text: string;
  try {
    text = decodeUtf8Strictly(bytes);
  } catch (cause) {
    throw damaged("not-utf8", { part }, cause);
  }
  return { part, text, root: parseText(part, text, budget, true) };
}

/** Parses the beginning of a part, up to any place between two tags. Elements left open end where the text ends. */
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

/** An attribute of a whole number, not below zero; undefined where it is absent or is none. */
export function countAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const text = element?.attributes[name];
  return text !== undefined && /^\s*\d{1,10}\s*$/.test(text) ? Number(text) : undefined;
}

/** An attribute of yes or no, as XML Schema spells them. */
export function flagAttribute(element: XmlElement | undefined, name: string): boolean | undefined {
  const text = element?.attributes[name]?.trim();
  if (text === "1" || text === "true") return true;
  return text === "0" || text === "false" ? false : undefined;
}
