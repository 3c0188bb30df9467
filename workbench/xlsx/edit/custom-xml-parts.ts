import { escapeAttribute } from "../../../src/adapters/common/xml-escape";
import { XML_DECLARATION } from "../../../src/adapters/xlsx/write/dialect";
import type { PackageEdit } from "./package-edit";

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/**
 * Adds a custom XML part with its properties, and returns its name. `relationships` is the prefix of relation types.
 */
export async function addCustomXml(
  edit: PackageEdit,
  relationships: string,
  { itemId, xml }: { readonly itemId: string; readonly xml: string },
): Promise<string> {
  const part = edit.freePart("customXml/item");
  edit.put(part, asUtf8(xml), "application/xml");
  const properties = edit.freePart("customXml/itemProps", /(\d+)\.xml$/.exec(part)?.[1]);
  edit.put(properties, propertiesXml(itemId, xml), PROPERTIES_TYPE);
  await edit.relate(part, `${relationships}/customXmlProps`, properties);
  await edit.relate(edit.source.mainPart, `${relationships}/customXml`, part);
  return part;
}

/** An XML text whose declaration, if any, names UTF-8. */
export function asUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*?encoding\s*=\s*)("[^"]*"|'[^']*')/, '$1"UTF-8"');
}

function propertiesXml(itemId: string, xml: string): string {
  const namespace = rootNamespace(xml);
  const reference = namespace === undefined ? "" : `<ds:schemaRef ds:uri="${escapeAttribute(namespace)}"/>`;
  return (
    XML_DECLARATION.replace("yes", "no") +
    `<ds:datastoreItem ds:itemID="${escapeAttribute(itemId)}" xmlns:ds="${PROPERTIES_NAMESPACE}">` +
    `<ds:schemaRefs>${reference}</ds:schemaRefs></ds:datastoreItem>`
  );
}

/** The namespace of a document's element, if its opening tag alone shows it. */
function rootNamespace(xml: string): string | undefined {
  const tag = /<([A-Za-z_][^\s/>]*)((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(xml);
  if (tag === null) return undefined;
  const [, name = "", attributes = ""] = tag;
  const colon = name.indexOf(":");
  const wanted = colon < 0 ? "xmlns" : `xmlns:${name.slice(0, colon)}`;
  for (const [, key, value = ""] of attributes.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g))
    if (key === wanted) return value.slice(1, -1);
  return undefined;
}
