/** The add-in's custom XML part in Excel: found by its namespace, read, written and verified. */
import { excelCodeOf, inExcel } from "../errors";
import type { OfficeExcel } from "../office";
import { readOnlyPart } from "./only-part";
import { STATE_NAMESPACE } from "./state-xml";

/** All parts of the namespace, by id. There should be at most one. `undefined` XML: larger than Excel can return. */
export interface StatePart {
  readonly id: string;
  readonly xml: string | undefined;
}

export async function readParts(office: OfficeExcel): Promise<readonly StatePart[]> {
  const only = await readOnlyPart(office, STATE_NAMESPACE);
  if (only !== undefined) return only === null ? [] : [only];
  return inExcel(office, async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
    parts.load("items/id");
    await context.sync();
    const ids = parts.items.map((part) => part.id);
    // With several parts, nobody can tell which one is valid, so none is read.
    return ids.length === 1
      ? [{ id: ids[0] ?? "", xml: await readXml(context, ids[0] ?? "") }]
      : ids.map(unread);
  });
}

function unread(id: string): StatePart {
  return { id, xml: undefined };
}

async function readXml(context: Excel.RequestContext, id: string): Promise<string | undefined> {
  const xml = context.workbook.customXmlParts.getItem(id).getXml();
  try {
    await context.sync();
  } catch (error) {
    if (excelCodeOf(error) === "ResponsePayloadSizeLimitExceeded") return undefined;
    throw error;
  }
  return resultOf(xml);
}

/** A method's result, after the sync. (Lint takes its `value` for a property that must be loaded.) */
function resultOf<T>(result: OfficeExtension.ClientResult<T>): T {
  return result.value;
}

/** The result of a request: the XML before and after it. */
export interface PutPart {
  readonly id: string;
  /** The XML just before; undefined for a part that was added. */
  readonly before: string | undefined;
  /** The XML that Excel holds now. */
  readonly xml: string;
  /** All other parts of the namespace. */
  readonly others: readonly string[];
}

/** Replaces the part's XML, or adds the part if `id` is undefined. */
export function putPart(office: OfficeExcel, id: string | undefined, xml: string): Promise<PutPart> {
  return inExcel(office, async (context) => {
    const { customXmlParts } = context.workbook;
    const before = id === undefined ? undefined : customXmlParts.getItem(id).getXml();
    const part = id === undefined ? customXmlParts.add(xml) : customXmlParts.getItem(id);
    if (id !== undefined) part.setXml(xml);
    part.load("id");
    const kept = part.getXml();
    const all = customXmlParts.getByNamespace(STATE_NAMESPACE);
    all.load("items/id");
    await context.sync();
    const others = all.items.map((one) => one.id).filter((one) => one !== part.id);
    return { id: part.id, before: before && resultOf(before), xml: resultOf(kept), others };
  });
}

/** Deletes a part. Returns the XML that it had just before. */
export function takePart(office: OfficeExcel, id: string): Promise<string> {
  return inExcel(office, async (context) => {
    const part = context.workbook.customXmlParts.getItem(id);
    const before = part.getXml();
    part.delete();
    await context.sync();
    return resultOf(before);
  });
}

/** Deletes parts. */
export async function deleteParts(office: OfficeExcel, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await inExcel(office, async (context) => {
    for (const id of ids) context.workbook.customXmlParts.getItem(id).delete();
    await context.sync();
  });
}
