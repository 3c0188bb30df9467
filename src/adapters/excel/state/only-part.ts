/** The one custom XML part of a namespace, asked for by one request: on the web every answer travels. */
import { asked } from "../asked";
import { excelCodeOf, inExcel } from "../errors";
import type { OfficeExcel } from "../office";

export interface OnlyPart {
  readonly id: string;
  readonly xml: string;
}

/**
 * Null if there is no part. Undefined if there are several, or Excel does not answer like that (a part may be too large
 * for it to return): then they must be listed first.
 */
export async function readOnlyPart(
  office: OfficeExcel,
  namespace: string,
): Promise<OnlyPart | null | undefined> {
  return inExcel(office, async (context) => {
    const only = askOnlyPart(context, namespace);
    try {
      await context.sync();
    } catch (error) {
      if (mustBeListed(error)) return undefined;
      throw error;
    }
    return only();
  });
}

/** Asks for it; the answer is as that of `readOnlyPart`. The whole request may fail by an error that `mustBeListed`. */
export function askOnlyPart(
  context: Excel.RequestContext,
  namespace: string,
): () => OnlyPart | null | undefined {
  const parts = asked(context.workbook.customXmlParts.getByNamespace(namespace), "items/id");
  const only = asked(parts.getOnlyItemOrNullObject(), "id");
  const xml = only.getXml();
  return () => {
    if (parts.items.length === 0) return null;
    const text: unknown = resultOf(xml);
    return only.isNullObject || typeof text !== "string" ? undefined : { id: only.id, xml: text };
  };
}

/** Excel's codes for what it cannot answer at once: several parts, a part that is too large. */
const NOT_LIKE_THAT: ReadonlySet<string> = new Set([
  "GeneralException",
  "InvalidArgument",
  "InvalidOperation",
  "ItemNotFound",
  "ResponsePayloadSizeLimitExceeded",
]);

export function mustBeListed(error: unknown): boolean {
  return NOT_LIKE_THAT.has(excelCodeOf(error) ?? "");
}

/** A method's result, after the sync. (Lint takes its `value` for a property that must be loaded.) */
function resultOf<T>(result: OfficeExtension.ClientResult<T>): T {
  return result.value;
}
