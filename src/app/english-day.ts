import { dayFromIso } from "../domain/calendar";

/** "31 December 2026", or "31 Dec 2026"; a text that is no ISO day is returned unchanged. */
export function englishDay(iso: string, month: "long" | "short"): string {
  if (dayFromIso(iso) === undefined) return iso;
  const day = { day: "numeric", month, year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", day).format(new Date(iso));
}
