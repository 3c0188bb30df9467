/**
 * A journal's own custom XML part. The session that adds it owns the write: a part is added and deleted in one request
 * that also checks all others, so that of two sessions starting at the same moment one notices the other.
 */
import { WorkbookError } from "../../../../workbook/errors";
import { asked } from "../../asked";
import { inExcel } from "../../errors";
import type { OfficeExcel } from "../../office";
import { askOnlyPart, readOnlyPart, type OnlyPart } from "../../state/only-part";
import { MOST_STATE_BYTES } from "../../state/workbook-state";
import { parseState, sectionText, stateXml } from "../../state/state-xml";

const JOURNAL_NAMESPACE = "urn:partner-program:journal:1";
const SECTION = "journal";
/** There is one part, or two until a writer finds that it was not the first. */
const MOST_READ = 4;

/** A part with its contents; undefined contents cannot be read. */
export interface JournalPart {
  readonly id: string;
  readonly xml: string;
  readonly value: unknown;
}

/** The parts of all journals, in the order in which they were added. */
export async function readJournalParts(office: OfficeExcel): Promise<readonly JournalPart[]> {
  const only = await readOnlyPart(office, JOURNAL_NAMESPACE);
  return only === undefined ? listJournalParts(office) : journalParts(only);
}

/** Asks for the journal within a request: see `askOnlyPart`. */
export function askJournalPart(context: Excel.RequestContext): () => OnlyPart | null | undefined {
  return askOnlyPart(context, JOURNAL_NAMESPACE);
}

export function journalParts(only: OnlyPart | null): Promise<readonly JournalPart[]> {
  return parsed(only === null ? [] : [only]);
}

/** Lists the parts first, and then reads them. */
export async function listJournalParts(office: OfficeExcel): Promise<readonly JournalPart[]> {
  return parsed(await listedParts(office));
}

function parsed(parts: readonly OnlyPart[]): Promise<readonly JournalPart[]> {
  return Promise.all(parts.map(async ({ id, xml }) => ({ id, xml, value: await valueIn(xml) })));
}

async function listedParts(office: OfficeExcel): Promise<readonly OnlyPart[]> {
  const parts = await inExcel(office, async (context) => {
    const { customXmlParts } = context.workbook;
    const found = customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
    found.load("items/id");
    await context.sync();
    const ids = found.items.slice(0, MOST_READ).map(({ id }) => id);
    const asked = ids.map((id) => ({ id, xml: customXmlParts.getItemOrNullObject(id) }));
    const xmls = asked.map(({ xml }) => xml.getXml());
    if (ids.length > 0) await context.sync();
    // A part that was deleted meanwhile has no text.
    return ids.map((id, i) => ({ id, xml: textOf(xmls[i]) }));
  });
  return parts.filter((part): part is { id: string; xml: string } => part.xml !== undefined);
}

function textOf(result: OfficeExtension.ClientResult<string> | undefined): string | undefined {
  const value: unknown = result === undefined ? undefined : resultOf(result);
  return typeof value === "string" ? value : undefined;
}

/** A method's result, after the sync. (Lint takes its `value` for a property that must be loaded.) */
function resultOf<T>(result: OfficeExtension.ClientResult<T>): T {
  return result.value;
}

async function valueIn(xml: string): Promise<unknown> {
  // A larger part was not written here, so it is not even parsed.
  if (xml.length > MOST_STATE_BYTES) return undefined;
  const parsed = await parseState(xml, JOURNAL_NAMESPACE);
  const json = parsed.ok ? parsed.sections.get(SECTION) : undefined;
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** A part's XML. Throws `WorkbookError` ("journal-too-large"). */
export async function journalXml(value: unknown): Promise<string> {
  const xml = await stateXml(new Map([[SECTION, sectionText(value)]]), JOURNAL_NAMESPACE);
  const bytes = new TextEncoder().encode(xml).length;
  if (bytes <= MOST_STATE_BYTES) return xml;
  const kilobytes = (count: number): string => String(Math.ceil(count / 1000));
  throw new WorkbookError("journal-too-large", {
    size: kilobytes(bytes),
    limit: kilobytes(MOST_STATE_BYTES),
  });
}

export interface Claim {
  readonly xml: string;
  /** A text in this part and in no other, by which the part is found if Excel's answer was lost. */
  readonly owner: string;
  /** Parts to replace, as they were read. */
  readonly replaces: readonly Pick<JournalPart, "id" | "xml">[];
  /** The XML that is restored if the claim fails. */
  readonly previous: string | undefined;
}

/**
 * Replaces parts by a new one. Returns its id. Throws `WorkbookError`: "other-writer" if somebody else has deleted one
 * of them meanwhile, or added another; "state-not-kept" if Excel has stored something else. Nothing is changed then, as
 * far as Excel can be reached.
 */
export async function claimPart(office: OfficeExcel, claim: Claim): Promise<string> {
  const { xml, previous } = claim;
  const claimed = await inExcel(office, (context) => swap(context, claim)).catch(async (error: unknown) => {
    throw await afterFailure(office, claim, error);
  });
  if (claimed.others.length > 0 || claimed.changed !== undefined) {
    await dropPart(office, claimed.id, claimed.changed).catch(() => undefined);
    throw new WorkbookError("other-writer");
  }
  if (!(await saysTheSame(xml, claimed.xml))) {
    await dropPart(office, claimed.id, previous);
    throw new WorkbookError("state-not-kept");
  }
  return claimed.id;
}

/** Reverts what may have been done although no good answer came. Returns the error to throw. */
async function afterFailure(office: OfficeExcel, claim: Claim, error: unknown): Promise<unknown> {
  const { owner, replaces, previous } = claim;
  const parts = await readJournalParts(office).catch(() => undefined);
  if (parts === undefined) return error;
  const own = parts.find(({ value }) => ownerOf(value) === owner);
  if (own !== undefined) {
    await dropPart(office, own.id, previous).catch(() => undefined);
    return error;
  }
  const isGone = replaces.some(({ id }) => !parts.some((part) => part.id === id));
  if (!isGone) return error;
  if (parts.length > 0 || previous === undefined)
    return new WorkbookError("other-writer", {}, { cause: error });
  await inExcel(office, async (context) => {
    context.workbook.customXmlParts.add(previous);
    await context.sync();
  }).catch(() => undefined);
  return error;
}

function ownerOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "owner" in value ? value.owner : undefined;
}

interface Claimed {
  readonly id: string;
  readonly xml: string;
  readonly others: readonly string[];
  /** A replaced part, if its owner had changed it since it was read. */
  readonly changed: string | undefined;
}

async function swap(context: Excel.RequestContext, { xml, replaces }: Claim): Promise<Claimed> {
  const { customXmlParts } = context.workbook;
  // If one of them no longer exists, the request ends here, and nothing is added.
  const seen = replaces.map(({ id, xml: was }) => {
    const part = customXmlParts.getItem(id);
    const now = part.getXml();
    part.delete();
    return { was, now };
  });
  const part = customXmlParts.add(xml);
  part.load("id");
  const kept = part.getXml();
  const all = customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
  all.load("items/id");
  await context.sync();
  const others = all.items.map(({ id }) => id).filter((id) => id !== part.id);
  const changed = seen.find(({ was, now }) => resultOf(now) !== was);
  return { id: part.id, xml: resultOf(kept), others, changed: changed && resultOf(changed.now) };
}

async function isGone(office: OfficeExcel, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const there = (await readJournalParts(office)).map(({ id }) => id);
  return ids.some((id) => !there.includes(id));
}

/** Compares contents, because Excel may rewrite the XML that it was given. */
async function saysTheSame(xml: string, kept: string): Promise<boolean> {
  if (xml === kept) return true;
  return JSON.stringify(await valueIn(xml)) === JSON.stringify(await valueIn(kept));
}

/** Changes this session's part. Throws `WorkbookError` ("taken-over") if it no longer exists. */
export async function changePart(office: OfficeExcel, id: string, xml: string): Promise<void> {
  await owning(
    office,
    (context) => {
      context.workbook.customXmlParts.getItem(id).setXml(xml);
    },
    id,
  );
}

/** Deletes this session's part, and restores the one before it. Throws as `changePart` does. */
export async function dropPart(office: OfficeExcel, id: string, previous?: string): Promise<void> {
  await owning(
    office,
    (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.getItem(id).delete();
      if (previous !== undefined) customXmlParts.add(previous);
    },
    id,
  );
}

async function owning(
  office: OfficeExcel,
  queue: (context: Excel.RequestContext) => void,
  id: string,
): Promise<void> {
  try {
    await inExcel(office, async (context) => {
      queue(context);
      await context.sync();
    });
  } catch (error) {
    if (await isGone(office, [id])) throw new WorkbookError("taken-over", {}, { cause: error });
    throw error;
  }
}

/** Asks whether a part still exists; read the answer after the next sync. */
export function askPart(context: Excel.RequestContext, id: string): () => boolean {
  const part = asked(context.workbook.customXmlParts.getItemOrNullObject(id), "id");
  return () => !part.isNullObject;
}
