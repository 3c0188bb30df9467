/**
 * The add-in's part as XML, and back. A section is JSON, kept as text: sections that this version does not know are
 * carried along unchanged. The hash covers the content of the XML, because Excel may rewrite the XML itself.
 */
import { SaxesParser } from "saxes";
import { escapeAttribute } from "../../common/xml-escape";

export const STATE_NAMESPACE = "urn:partner-program:state:1";
const VERSION = 1;
const SECTION_NAME = /^[A-Za-z][\w-]{0,63}$/;

/** JSON texts by section name. */
export type Sections = ReadonlyMap<string, string>;

/** The fault of an existing part. */
export type StateFault = "not-xml" | "not-ours" | "newer" | "hash" | "not-json" | "too-large" | "several";

export type ParsedState =
  | { readonly ok: true; readonly sections: Sections }
  | { readonly ok: false; readonly fault: StateFault };

/** The part's XML. Other kinds of parts have other namespaces. */
export async function stateXml(sections: Sections, namespace = STATE_NAMESPACE): Promise<string> {
  const hash = await hashOf(sections);
  const elements = [...sections].map(
    ([name, json]) => `<section name="${escapeAttribute(name)}">${escapeAttribute(json)}</section>`,
  );
  return `<state xmlns="${namespace}" version="${VERSION}" sha256="${hash}">${elements.join("")}</state>`;
}

/** Reads a part's XML, which anybody may have changed. Never rejects. */
export async function parseState(xml: string, namespace = STATE_NAMESPACE): Promise<ParsedState> {
  const raw = readXml(xml, namespace);
  if (raw === undefined) return { ok: false, fault: "not-xml" };
  const { version, sha256, sections } = raw;
  if (!/^\d{1,6}$/.test(version)) return { ok: false, fault: "not-ours" };
  if (Number(version) > VERSION) return { ok: false, fault: "newer" };
  if (Number(version) < VERSION || sections === undefined) return { ok: false, fault: "not-ours" };
  if ((await hashOf(sections)) !== sha256) return { ok: false, fault: "hash" };
  return { ok: true, sections };
}

/** A value as a section's text: JSON without the two characters that XML cannot hold. Throws if it cannot be JSON. */
export function sectionText(value: unknown): string {
  const json: unknown = JSON.stringify(value);
  if (typeof json !== "string") throw new TypeError("A section of the state is no JSON");
  return json.replace(/[\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
}

interface RawState {
  readonly version: string;
  readonly sha256: string;
  /** Undefined if the elements are not those that this version writes. */
  readonly sections: Sections | undefined;
}

/** The part's elements; undefined if it is not well-formed XML of that namespace. */
function readXml(xml: string, namespace: string): RawState | undefined {
  const reader = new StateReader(namespace);
  try {
    reader.read(xml);
  } catch {
    return undefined;
  }
  return reader.result();
}

class StateReader {
  private depth = 0;
  private root: { version: string; sha256: string } | undefined;
  private readonly sections = new Map<string, string>();
  private section: { name: string; text: string } | undefined;
  private isStrange = false;

  constructor(private readonly namespace: string) {}

  read(xml: string): void {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("doctype", () => {
      throw new SyntaxError("A state has no document type");
    });
    parser.on("opentag", ({ local, uri, attributes }) => {
      this.open(local, uri, (name) =>
        Object.hasOwn(attributes, name) ? (attributes[name]?.value ?? "") : "",
      );
    });
    parser.on("text", (text) => {
      if (this.section !== undefined) this.section.text += text;
    });
    parser.on("cdata", (text) => {
      if (this.section !== undefined) this.section.text += text;
    });
    parser.on("closetag", () => {
      this.close();
    });
    parser.write(xml).close();
  }

  result(): RawState | undefined {
    if (this.root === undefined) return undefined;
    return { ...this.root, sections: this.isStrange ? undefined : this.sections };
  }

  private open(local: string, uri: string, attribute: (name: string) => string): void {
    this.depth++;
    const isOurs = uri === this.namespace;
    if (this.depth === 1) {
      if (!isOurs || local !== "state") throw new SyntaxError("Another root element");
      this.root = { version: attribute("version"), sha256: attribute("sha256") };
      return;
    }
    const name = attribute("name");
    const isSection = this.depth === 2 && isOurs && local === "section" && SECTION_NAME.test(name);
    if (isSection && !this.sections.has(name)) this.section = { name, text: "" };
    else this.isStrange = true;
  }

  private close(): void {
    if (this.depth === 2 && this.section !== undefined) {
      this.sections.set(this.section.name, this.section.text);
      this.section = undefined;
    }
    this.depth--;
  }
}

async function hashOf(sections: Sections): Promise<string> {
  const text = JSON.stringify([VERSION, ...sections]);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
