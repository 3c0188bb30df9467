/** The day inside a document's text: «Реализация товаров ТК-000012 от 05.03.2026 12:14:02». */
import { dayOf } from "../../domain/calendar";
import type { Day } from "../../domain/units";
import { CellKind } from "../../workbook/reader";
import { parseDate } from "../cells";

/** It begins with the digit, and then looks back: so the search passes quickly over other characters. */
const DAY = new RegExp(
  String.raw`[0-9](?<![0-9.].)(?:[0-9]?[./-][0-9]{1,2}[./-][0-9]{4}|[0-9]{3}-[0-9]{2}-[0-9]{2}|[0-9]?\s+\p{L}{3,10}\.?\s+[0-9]{4})(?![0-9])`,
  "gu",
);
/** The word before a document's own day. */
const OF = /(?:^|\s)(?:от|of|from|dated)\s*$/iu;
/** Longer texts are remarks. */
const LONGEST = 300;

/** Words of agreements: their day is not that of the purchases below them. */
const AGREEMENT = /договор|соглашени|контракт|contract|agreement|келісім|шарт/iu;

/** Whether a text names an agreement, which groups documents and is no partner. */
export function isAgreement(text: string): boolean {
  return AGREEMENT.test(text);
}

/** The day of a document in a report; undefined for an agreement, which is a group. */
export function documentDay(label: string): Day | undefined {
  return isAgreement(label) ? undefined : dayInText(label);
}

/** The only day that a text names, or the only one that follows «от»; undefined where no day is certain. */
export function dayInText(text: string): Day | undefined {
  if (text.length > LONGEST) return undefined;
  const found: { readonly day: Day; readonly index: number }[] = [];
  for (const { 0: written, index } of text.matchAll(DAY)) {
    const day = dayWritten(written);
    if (day !== undefined) found.push({ day, index });
  }
  if (found.length < 2) return found[0]?.day;
  const own = found.filter(({ index }) => OF.test(text.slice(0, index)));
  const days = new Set((own.length > 0 ? own : found).map(({ day }) => day));
  const [day] = days;
  return days.size === 1 ? day : undefined;
}

const DOTTED = /^([0-9]{2})\.([0-9]{2})\.([0-9]{4})$/;

/** What `parseDate` reads; the form that reports print is read at once, because there may be a million of them. */
function dayWritten(text: string): Day | undefined {
  const dotted = DOTTED.exec(text);
  if (dotted !== null) return dayOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const parsed = parseDate({ kind: CellKind.text, value: 0, text });
  return parsed.kind === "value" ? parsed.value : undefined;
}
