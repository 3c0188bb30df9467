const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](.*))?$/;
const TIME = /^T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:Z|[+-]\d{2}:\d{2})?$/;
const DAY = 86_400_000;
/** Serial 60 is 29 February 1900, which did not exist: serials before it are one less than the number of days. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_OF_MARCH_1900 = 61;

/** The 1900 serial of an ISO 8601 date, date and time, or time; NaN for any other text. A time zone is not applied. */
export function isoToSerial(text: string): number {
  const trimmed = text.trim();
  const date = DATE.exec(trimmed);
  if (date === null) return timeOfDay(trimmed);
  const [, year = "", month = "", day = "", time] = date;
  const serial = daySerial(Number(year), Number(month), Number(day));
  return time === undefined ? serial : serial + timeOfDay(time);
}

function daySerial(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date would take the years 0–99 for 1900–1999, and 31 February for a day of March.
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return NaN;
  const days = (date.getTime() - EPOCH) / DAY;
  return days < FIRST_OF_MARCH_1900 ? days - 1 : days;
}

function timeOfDay(text: string): number {
  const time = TIME.exec(text);
  if (time === null) return NaN;
  const [, hours = "", minutes = "", seconds = "0"] = time;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
