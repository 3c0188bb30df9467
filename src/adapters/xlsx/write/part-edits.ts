import type { Relation } from "../parts/relations";
import { childrenNamed, parseXml, type XmlDocument } from "../xml/document";
import { escapeAttribute } from "../../common/xml-escape";
import { appendChildren, applySplices } from "../xml/splice";
import { encodeUtf8 } from "../../common/utf8";
import { ContentType, PACKAGE_RELATIONSHIPS, XML_DECLARATION } from "./dialect";

/** A relation to add. */
export interface NewRelation {
  readonly id: string;
  readonly type: string;
  /** The target, relative to the relation's owner. */
  readonly target: string;
}

/**
 * The first free ids of the form "rId7". An id that occurs in the owner's text counts as taken even without a relation:
 * the owner's element would refer to a new relation under it.
 */
export function freeRelationIds(relations: readonly Relation[], count: number, ownerText = ""): string[] {
  const taken = new Set(relations.map(({ id }) => id.toLowerCase()));
  for (const [, , id = ""] of ownerText.matchAll(/(["'])(rId\d+)\1/gi)) taken.add(id.toLowerCase());
  const ids: string[] = [];
  for (let n = 1; ids.length < count; n++) if (!taken.has(`rid${String(n)}`)) ids.push(`rId${String(n)}`);
  return ids;
}

/** A relations part with added relations. */
export function withRelations(document: XmlDocument, relations: readonly NewRelation[]): string {
  const { text, root } = document;
  const xml = relations
    .map(
      ({ id, type, target }) =>
        `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"/>`,
    )
    .join("");
  return applySplices(text, [appendChildren(text, root, xml)]);
}

/** A new relations part. */
export function newRelations(part: string, relations: readonly NewRelation[]): string {
  const empty = `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
  return withRelations(parseXml(part, encodeUtf8(empty)), relations);
}

/** The content types with those of new parts added, and that of relations if each of them is declared separately. */
export function withContentTypes(
  document: XmlDocument,
  parts: readonly { readonly part: string; readonly type: string }[],
): string {
  const { text, root } = document;
  const knowsRelations = childrenNamed(root, "Default").some(
    ({ attributes }) => attributes["Extension"]?.toLowerCase() === "rels",
  );
  const relations = `<${root.prefix}Default Extension="rels" ContentType="${ContentType.relations}"/>`;
  const xml = parts.map(
    ({ part, type }) =>
      `<${root.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`,
  );
  return applySplices(text, [appendChildren(text, root, (knowsRelations ? "" : relations) + xml.join(""))]);
}
