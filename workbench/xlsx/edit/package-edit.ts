import type { ByteSink } from "../../../src/adapters/common/bytes";
import type { OfficePackage } from "../../../src/adapters/xlsx/parts/package";
import { relationsPart, type Relation } from "../../../src/adapters/xlsx/parts/relations";
import { encodeUtf8 } from "../../../src/adapters/common/utf8";
import {
  freeRelationIds,
  newRelations,
  withContentTypes,
  withRelations,
  type NewRelation,
} from "../../../src/adapters/xlsx/write/part-edits";
import { childrenNamed, parseXml, type XmlDocument } from "../../../src/adapters/xlsx/xml/document";
import { applySplices } from "../../../src/adapters/xlsx/xml/splice";
import { compressPart, ZipWriter, type NewEntry } from "../../../src/adapters/xlsx/zip/zip-writer";
import { reachableParts, relativeTarget } from "./part-names";

const CONTENT_TYPES = "[Content_Types].xml";

interface RelationChanges {
  readonly added: NewRelation[];
  readonly removed: Set<string>;
}

/**
 * Gathers changes to the parts of a package and then writes them at once: changed or new parts, with their relations
 * and content types. Parts that nothing leads to any more are left out; all others are copied with their compressed
 * bytes.
 */
export class PackageEdit {
  private readonly texts = new Map<string, string>();
  private readonly entries = new Map<string, NewEntry>();
  private readonly types = new Map<string, string>();
  private readonly relations = new Map<string, RelationChanges>();

  constructor(readonly source: OfficePackage) {}

  /** True if anything was changed. */
  get changed(): boolean {
    return this.texts.size + this.entries.size + this.relations.size > 0;
  }

  /** A part in its changed state. */
  async document(part: string): Promise<XmlDocument> {
    const text = this.texts.get(this.spelled(part));
    return text === undefined ? this.source.document(part) : parseXml(part, encodeUtf8(text));
  }

  /** Sets a part's text. `type` is the content type of a new part. */
  put(part: string, text: string, type?: string): void {
    this.texts.set(this.spelled(part), text);
    if (type !== undefined) this.types.set(part, type);
  }

  /** Sets a part's contents, which are compressed at once. */
  async putStream(part: string, contents: AsyncIterable<Uint8Array>, type?: string): Promise<void> {
    const name = this.spelled(part);
    this.entries.set(name, await compressPart(name, contents, this.source.zip.codec));
    if (type !== undefined) this.types.set(part, type);
  }

  /** Drops a change to a part. */
  keep(part: string): void {
    this.texts.delete(this.spelled(part));
    this.entries.delete(this.spelled(part));
  }

  /** An unused part name: `stem`, then `first` or another number, then the extension. */
  freePart(stem: string, first = "1", extension = "xml"): string {
    for (let suffix = first, n = 1; ; suffix = String(++n)) {
      const name = `${stem}${suffix}.${extension}`;
      if (!this.source.has(name) && !this.texts.has(name) && !this.entries.has(name)) return name;
    }
  }

  /** The number of new parts whose names begin with `stem`. */
  addedParts(stem: string): number {
    const names = [...this.texts.keys(), ...this.entries.keys()];
    return names.filter((name) => name.startsWith(stem) && !this.source.has(name)).length;
  }

  /** Relates a part to another, and returns the relation's id. `type` is the full URI of the relation's type. */
  async relate(owner: string, type: string, target: string): Promise<string> {
    const changes = this.changesOf(owner);
    const present = await this.source.relations(owner);
    const taken = [...present, ...changes.added.map(({ id }): Relation => ({ id, kind: "", target: "" }))];
    const [id = ""] = freeRelationIds(taken, 1);
    changes.added.push({ id, type, target: relativeTarget(owner, target) });
    return id;
  }

  /** Removes the relations of a part to another, and returns their ids. */
  async unrelate(owner: string, target: string): Promise<readonly string[]> {
    const ids = (await this.source.relations(owner))
      .filter((relation) => relation.target?.toLowerCase() === target.toLowerCase())
      .map(({ id }) => id);
    for (const id of ids) this.changesOf(owner).removed.add(id);
    return ids;
  }

  /** Writes the package with all changes. */
  async write(sink: ByteSink): Promise<void> {
    const { zip } = this.source;
    await this.putRelations();
    const gone = await this.unreachable();
    for (const part of gone) this.keep(part);
    await this.putContentTypes(gone);
    for (const [part, text] of this.texts) await this.putStream(part, once(encodeUtf8(text)));
    const writer = new ZipWriter(sink);
    for (const entry of zip.entries) {
      if (gone.has(entry.name)) continue;
      const edit = this.entries.get(entry.name);
      if (edit === undefined) await writer.copy(entry, zip.raw(entry));
      else await writer.add(edit, entry);
      this.entries.delete(entry.name);
    }
    for (const added of this.entries.values()) await writer.add(added);
    await writer.finish();
    await sink.commit();
  }

  /** A part's name as the archive spells it. */
  private spelled(part: string): string {
    return this.source.zip.find(part)?.name ?? part;
  }

  private changesOf(owner: string): RelationChanges {
    const key = this.spelled(owner);
    const known = this.relations.get(key) ?? { added: [], removed: new Set<string>() };
    this.relations.set(key, known);
    return known;
  }

  private async putRelations(): Promise<void> {
    for (const [owner, { added, removed }] of this.relations) {
      const part = relationsPart(owner);
      if (!this.source.has(part)) {
        this.put(part, newRelations(part, added));
        continue;
      }
      const document = await this.source.document(part);
      const splices = childrenNamed(document.root, "Relationship")
        .filter(({ attributes }) => removed.has(attributes["Id"] ?? ""))
        .map(({ start, end }) => ({ start, end, text: "" }));
      const text = applySplices(document.text, splices);
      this.put(part, added.length === 0 ? text : withRelations(parseXml(part, encodeUtf8(text)), added));
    }
  }

  /** The parts that can no longer be reached, with the parts of their relations. */
  private async unreachable(): Promise<ReadonlySet<string>> {
    const gone = new Set<string>();
    if (![...this.relations.values()].some(({ removed }) => removed.size > 0)) return gone;
    const before = await reachableParts(this.source, () => NONE);
    const after = await reachableParts(this.source, (owner) => this.relations.get(owner)?.removed ?? NONE);
    for (const part of before) {
      if (after.has(part)) continue;
      gone.add(part);
      gone.add(this.spelled(relationsPart(part)));
    }
    return gone;
  }

  private async putContentTypes(gone: ReadonlySet<string>): Promise<void> {
    const isGone = (name: string | undefined) => gone.has(this.spelled((name ?? "").replace(/^\/+/, "")));
    const document = await this.source.document(CONTENT_TYPES);
    const splices = childrenNamed(document.root, "Override")
      .filter(({ attributes }) => isGone(attributes["PartName"]))
      .map(({ start, end }) => ({ start, end, text: "" }));
    const added = [...this.types].map(([part, type]) => ({ part, type }));
    if (splices.length + added.length === 0) return;
    const text = applySplices(document.text, splices);
    this.put(CONTENT_TYPES, withContentTypes(parseXml(CONTENT_TYPES, encodeUtf8(text)), added));
  }
}

const NONE: ReadonlySet<string> = new Set();

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
