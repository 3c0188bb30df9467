/** The periods that can be closed on a day. */
import type { ClosingOutlook, OpenPeriod } from "../../../../src/app/closing/outlook";
import { dayFromIso } from "../../../../src/domain/calendar";

/** Over by the clock. The first closing may take any of them; after it, only the next one can be closed. */
export function closablePeriods({ open, isFirst }: ClosingOutlook, today: string): readonly OpenPeriod[] {
  const over = open.filter(({ last }) => last < today);
  return isFirst ? over : over.slice(0, 1);
}

/** The period to be closed next, with the number of days since it ended; undefined if none is over. */
export function closingDue(
  outlook: ClosingOutlook,
  today: string,
): (OpenPeriod & { readonly days: number }) | undefined {
  const period = closablePeriods(outlook, today).at(-1);
  if (period === undefined) return undefined;
  const [last, now] = [dayFromIso(period.last), dayFromIso(today)];
  return last === undefined || now === undefined ? undefined : { ...period, days: now - last };
}
