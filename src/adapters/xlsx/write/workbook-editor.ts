import { WorkbookError } from "../../../workbook/errors";
import type { SheetWrite, WritePlan } from "../../../workbook/write-plan";
import { relationsPart } from "../parts/relations";
import { relatedPart, sheetIds } from "../parts/workbook-part";
import { StyleBook } from "../styles/style-book";
import type { TableGrowth } from "../../../workbook/table-growth";
import { freeTableName } from "../../../workbook/table-name";
import { encodeUtf8 } from "../../common/utf8";
import type { XlsxWorkbook } from "../xlsx-workbook";
import { childrenNamed } from "../xml/document";
import { SHEET_LIMIT } from "../zip/zip-reader";
import { compressPart, type NewEntry } from "../zip/zip-writer";
import { ContentType, dialectOf, type Dialect } from "./dialect";
import { newSheetXml, newTable, newTableXml } from "./new-sheet";
import { openStyleBook } from "./open-style-book";
import type { FilterGrowth } from "./grown-filter";
import {
  freeRelationIds,
  newRelations,
  withContentTypes,
  withRelations,
  type NewRelation,
} from "./part-edits";
import { patchPart, type PartPatch, type PatchedPart } from "./patch-part";
import { PlannedRows } from "./planned-rows";
import { SheetAhead, whileWanted, type SheetMade } from "./sheet-ahead";
import { SheetStyles } from "./sheet-styles";
import { grownTableXml, headerNames, tableUnder } from "./table-edit";
import { packageWarnings, sheetWarnings, type WriteWarning } from "./write-warnings";
import { editedWorkbook, type NewSheetEntry } from "./workbook-edit";

const CONTENT_TYPES = "[Content_Types].xml";

/** Makes the new contents of all parts that a plan changes. Each plan needs an editor of its own. */
export class WorkbookEditor {
  /** New contents by part, in the archive's spelling. */
  private readonly edits = new Map<string, NewEntry>();
  private readonly addedTypes: { part: string; type: string }[] = [];
  private readonly addedSheets: NewSheetEntry[] = [];
  private readonly relations: NewRelation[] = [];
  private readonly tableNames: string[] = [];
  private readonly dialect: Dialect;
  /** The folder of the workbook part, with a trailing slash: new parts go there. */
  private readonly folder: string;
  private readonly touched = new Set<string>();
  private sawFormula = false;
  private readonly told: WriteWarning[] = [];
  /** By sheet's name. */
  private readonly grownFilters = new Map<string, FilterGrowth>();
  /**
   * Names in lower case of parts that are referred to although they may not exist: a new part must not take such a
   * name.
   */
  private spokenOf: ReadonlySet<string> = new Set();

  constructor(private readonly workbook: XlsxWorkbook) {
    this.dialect = dialectOf(workbook.workbook.isStrict);
    const main = workbook.source.mainPart;
    this.folder = main.slice(0, main.lastIndexOf("/") + 1);
  }

  /** The changed and the new parts by name. */
  async edit(plan: WritePlan): Promise<Map<string, NewEntry>> {
    this.checkSheets(plan);
    if (plan.sheets.length === 0) return this.edits;
    this.spokenOf = await this.partsSpokenOf();
    const styles = await openStyleBook(this.workbook, this.dialect, () => this.freePart("styles", ""));
    let { book } = styles;
    let ahead: SheetAhead | undefined;
    for (const [at, write] of plan.sheets.entries()) {
      if (write.isNewSheet) book = await this.addSheet(write, book, ahead);
      else {
        ahead = await this.beginNext(plan.sheets[at + 1], write, book);
        await this.patchSheet(write, book);
      }
    }
    if (book.changed) await this.putStyles(styles.part, styles.isNew, book);
    if (this.edits.size > 0) await this.putWorkbook();
    return this.edits;
  }

  /** Effects of the edit that somebody should know before it is written. */
  async warnings(): Promise<readonly WriteWarning[]> {
    if (this.edits.size === 0) return [];
    const { source, workbook } = this.workbook;
    return [...(await packageWarnings(source, workbook, this.addedSheets.length > 0)), ...this.told];
  }

  private checkSheets(plan: WritePlan): void {
    const taken = new Set(this.workbook.workbook.sheetNames.map((name) => name.toLowerCase()));
    const seen = new Set<string>();
    for (const { sheet, isNewSheet } of plan.sheets) {
      const key = sheet.toLowerCase();
      if (seen.has(key)) throw new Error(`Two writes to one sheet: ${sheet}`);
      seen.add(key);
      if (!isNewSheet) this.workbook.sheet(sheet);
      else if (taken.has(key)) throw new WorkbookError("sheet-exists", { sheet });
    }
  }

  private async patchSheet(write: SheetWrite, book: StyleBook): Promise<void> {
    const { name, part, hidden } = this.workbook.sheet(write.sheet);
    const grown = tableUnder(write, await this.workbook.tables(part));
    const names = headerNames(grown);
    const patched =
      (await this.patchedAhead(write, book)) ??
      (await this.patchHere({ part, sheet: name, write, names }, book));
    this.touched.add(part);
    this.sawFormula ||= patched.anyFormula;
    if (patched.filterGrowth !== undefined) this.grownFilters.set(name, patched.filterGrowth);
    if (patched.edited) {
      this.edits.set(patched.entry.name, patched.entry);
      const isColumnHidden = (column: number) => patched.hiddenColumns.includes(column);
      const { isProtected, staysUnsorted } = patched;
      const written = { isProtected, isHidden: hidden, isColumnHidden, staysUnsorted };
      this.told.push(...sheetWarnings(name, write, written));
    }
    const tableXml = grown === undefined ? undefined : grownTableXml(grown);
    if (grown !== undefined && tableXml !== undefined) await this.put(grown.table.document.part, tableXml);
  }

  /** The other thread's result for the write, if it was given the write and no format was added before. */
  private async patchedAhead(write: SheetWrite, book: StyleBook): Promise<PatchedPart | undefined> {
    const ahead = await this.workbook.patchedAhead(write);
    if (ahead === undefined || book.changed) return undefined;
    book.adopt(ahead.styles);
    return ahead.patched;
  }

  private async patchHere(patch: PartPatch, styles: StyleBook): Promise<PatchedPart> {
    return patchPart(patch, {
      chunks: this.workbook.source.stream(patch.part, SHEET_LIMIT),
      styles,
      values: await this.workbook.valueContext(),
      compress: (contents) => this.compress(patch.part, contents),
    });
  }

  /** Begins to make a new sheet while the one before it is being patched in another thread. */
  private async beginNext(
    next: SheetWrite | undefined,
    patched: SheetWrite,
    book: StyleBook,
  ): Promise<SheetAhead | undefined> {
    if (next?.isNewSheet !== true || book.changed) return undefined;
    const before = await this.workbook.formatsAhead(patched);
    const { document, styles } = await this.workbook.styles();
    if (before === undefined || document === undefined) return undefined;
    const own = new StyleBook(document, styles);
    own.adopt(before);
    return new SheetAhead(before, (stillWanted) => this.makeSheet(next, own, stillWanted));
  }

  /** Adds a new sheet; returns the formats with those that it added. */
  private async addSheet(
    write: SheetWrite,
    book: StyleBook,
    ahead: SheetAhead | undefined,
  ): Promise<StyleBook> {
    const part = this.freePart("worksheets/sheet", "1");
    const made = (await ahead?.take(book)) ?? (await this.makeSheet(write, book));
    this.edits.set(part, { ...made.entry, name: part });
    this.addedTypes.push({ part, type: ContentType.worksheet });
    const wanted = tableOf(write);
    if (wanted !== undefined) await this.addTable(part, wanted, newTable(asNew(write)));
    this.listSheet(write.sheet, part);
    return made.book;
  }

  /** Makes a new sheet, whose part has no name yet, and adds its formats to `book`. */
  private async makeSheet(
    write: SheetWrite,
    book: StyleBook,
    stillWanted: () => boolean = () => true,
  ): Promise<SheetMade> {
    const made = asNew(write);
    const hasTable = tableOf(write) !== undefined;
    const added = hasTable ? newTable(made).added : [];
    const job = {
      write: made,
      rows: new PlannedRows(made, new Map(added.map(({ column, name }) => [column, name]))),
      styles: new SheetStyles(book, write.provisionalMark),
      headerStyle: book.boldHeader(),
      dateShift: (await this.workbook.valueContext()).dateShift,
      dialect: this.dialect,
      hasTable,
    };
    return { entry: await this.compress("", whileWanted(newSheetXml(job), stillWanted)), book };
  }

  private async addTable(sheetPart: string, wanted: string, table: TableGrowth): Promise<void> {
    const known = await this.allTables();
    const taken = [
      ...known.map((each) => each.name),
      ...this.workbook.workbook.definedNames,
      ...this.tableNames,
    ];
    const name = freeTableName(wanted, taken);
    const id = Math.max(0, ...known.map((each) => each.id)) + 1 + this.tableNames.length;
    this.tableNames.push(name);
    const part = this.freePart("tables/table", "1");
    await this.put(part, newTableXml(id, name, table, this.dialect));
    this.addedTypes.push({ part, type: ContentType.table });
    const relations = relationsPart(sheetPart);
    const target = `../${part.slice(this.folder.length)}`;
    await this.put(
      relations,
      newRelations(relations, [{ id: "rId1", type: this.relationType("table"), target }]),
    );
  }

  private async allTables() {
    const tables = await Promise.all(
      this.workbook.workbook.sheets.map((sheet) => this.workbook.tables(sheet.part)),
    );
    return tables.flat();
  }

  private listSheet(name: string, part: string): void {
    const { workbook } = this.workbook;
    const relationId = this.relate("worksheet", part);
    const sheetId = Math.max(0, ...sheetIds(workbook), ...this.addedSheets.map((sheet) => sheet.sheetId)) + 1;
    this.addedSheets.push({ name, sheetId, relationId });
  }

  private async putStyles(part: string, isNew: boolean, book: StyleBook): Promise<void> {
    await this.put(part, book.text());
    if (!isNew) return;
    this.addedTypes.push({ part, type: ContentType.styles });
    this.relate("styles", part);
  }

  private async putWorkbook(): Promise<void> {
    const { source, workbook } = this.workbook;
    const calculates = await this.hasFormulas();
    const { relationships } = this.dialect;
    const edited = editedWorkbook(workbook, this.addedSheets, relationships, calculates, this.grownFilters);
    if (edited !== undefined) await this.put(source.mainPart, edited);
    if (this.relations.length > 0) {
      const part = relationsPart(source.mainPart);
      await this.put(part, withRelations(await source.document(part), this.relations));
    }
    if (this.addedTypes.length > 0) {
      await this.put(CONTENT_TYPES, withContentTypes(await source.document(CONTENT_TYPES), this.addedTypes));
    }
  }

  /** True if anything in the workbook may need recalculation. */
  private async hasFormulas(): Promise<boolean> {
    const { source, workbook } = this.workbook;
    if (this.sawFormula || relatedPart(workbook, "calcChain") !== undefined) return true;
    for (const sheet of workbook.sheets) {
      if (this.touched.has(sheet.part) || !source.has(sheet.part)) continue;
      if (await this.workbook.hasFormulas(sheet)) return true;
    }
    return false;
  }

  /** Adds a relation of the workbook part, and returns its id. */
  private relate(kind: string, part: string): string {
    const { relations, document } = this.workbook.workbook;
    const ids = freeRelationIds(relations, this.relations.length + 1, document.text);
    const id = ids[ids.length - 1] ?? "";
    this.relations.push({ id, type: this.relationType(kind), target: part.slice(this.folder.length) });
    return id;
  }

  private relationType(kind: string): string {
    return `${this.dialect.relationships}/${kind}`;
  }

  /** An unused part name in the workbook part's folder. */
  private freePart(stem: string, first: string): string {
    for (let suffix = first, n = 1; ; suffix = String(++n)) {
      const name = `${this.folder}${stem}${suffix}.xml`;
      if (!this.isTaken(name) && !this.isTaken(relationsPart(name))) return name;
    }
  }

  private isTaken(part: string): boolean {
    return this.workbook.source.has(part) || this.edits.has(part) || this.spokenOf.has(part.toLowerCase());
  }

  /** The parts that content types and the relations of workbook and sheets refer to. */
  private async partsSpokenOf(): Promise<ReadonlySet<string>> {
    const { source, workbook } = this.workbook;
    const types = await source.document(CONTENT_TYPES);
    const declared = childrenNamed(types.root, "Override").map(
      ({ attributes }) => attributes["PartName"] ?? "",
    );
    const related = await Promise.all(workbook.sheets.map(({ part }) => source.relations(part)));
    const targets = [...workbook.relations, ...related.flat()].map(({ target }) => target ?? "");
    return new Set([...declared, ...targets].map((part) => part.replace(/^\/+/, "").toLowerCase()));
  }

  private async put(part: string, text: string): Promise<void> {
    const entry = await this.compress(part, once(encodeUtf8(text)));
    this.edits.set(entry.name, entry);
  }

  private compress(part: string, contents: AsyncIterable<Uint8Array>): Promise<NewEntry> {
    const { zip } = this.workbook.source;
    return compressPart(zip.find(part)?.name ?? part, contents, zip.codec);
  }
}

/** A write to a new sheet: all of its columns are new. */
function asNew(write: SheetWrite): SheetWrite {
  return { ...write, columns: write.columns.map((column) => ({ ...column, isNew: true })) };
}

function tableOf({ columns, table }: SheetWrite): string | undefined {
  return columns.length > 0 ? table : undefined;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
