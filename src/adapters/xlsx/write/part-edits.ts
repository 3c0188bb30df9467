import type { Relation } from "../parts/relations";
import { parseXml, type XmlDocument } from "../xml/document";
import { escapeAttribute } from "../../common/xml-escape";
import { appendChildren, applySplices } from "../xml/splice";
import { encodeUtf8 } from "../../common/utf8";
import { PACKAGE_RELATIONSHIPS, XML_DECLARATION } from "./dialect";

/** A relation to add. */
export interface NewRelation {
  readonly id: string;
  readonly type: string;
  /** Seen from the part that the relation starts at. */
  readonly target: string;
}

/** The first id of the form "rId7" that no relation has, and those after it. */
export function freeRelationIds(relations: readonly Relation[], count: number): string[] {
  const taken = new Set(relations.map((relation) => relation.id));
  const ids: string[] = [];
  for (let n = 1; ids.length < count; n++) if (!taken.has(`rId${String(n)}`)) ids.push(`rId${String(n)}`);
  return ids;
}

/** A relations part with relations added. */
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

/** A relations part of its own. */
export function newRelations(part: string, relations: readonly NewRelation[]): string {
  const empty = `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
  return withRelations(parseXml(part, encodeUtf8(empty)), relations);
}

/** The content types with those of new parts added. */
export function withContentTypes(
  document: XmlDocument,
  parts: readonly { readonly part: string; readonly type: string }[],
): string {
  const { text, root } = document;
  const xml = parts
    .map(
      ({ part, type }) =>
        `<${root.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`,
    )
    .join("");
  return applySplices(text, [appendChildren(text, root, xml)]);
}
