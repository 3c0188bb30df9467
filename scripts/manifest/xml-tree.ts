/** A small XML document as a tree, names without their namespaces' prefixes. */
import { SaxesParser } from "saxes";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Growing extends Element {
  readonly children: Growing[];
  text: string;
}

/** @throws {Error} where the text is not well-formed, with line and column */
export function parseXml(text: string): Element {
  const parser = new SaxesParser();
  const document: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open: Growing[] = [document];
  const innermost = () => open.at(-1) ?? document;
  parser.on("opentag", ({ name, attributes }) => {
    const element: Growing = { name: localName(name), attributes, children: [], text: "" };
    innermost().children.push(element);
    open.push(element);
  });
  parser.on("text", (chunk) => (innermost().text += chunk));
  parser.on("closetag", () => open.pop());
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
  const [root] = document.children;
  if (root === undefined) throw new Error("The document is empty.");
  return root;
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/** The element itself, and all below it, in document order. */
export function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

export function elementsNamed(root: Element, name: string): Element[] {
  return everyElement(root).filter((element) => element.name === name);
}
