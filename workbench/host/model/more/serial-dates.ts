/** Excel's serial dates. In the 1900 system 1 is 1 January 1900 and 60 is 29 February 1900, which did not exist. */

interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;
/** Days from 1 January 1970 back to day 0: 1 January 1904, or 30 December 1899 for dates after the false leap day. */
const DAY_ZERO_1904 = 24_107;
const DAY_ZERO_1900 = 25_569;
const FALSE_LEAP_DAY = 60;
const LAST_DAY_1900 = 2_958_465;

/** The result of DATE: months and days beyond their range roll over. undefined stands for #NUM!. */
export function serialOfDate(
  year: number,
  month: number,
  day: number,
  uses1904: boolean,
): number | undefined {
  if (!(year >= 0 && year <= 9999)) return undefined;
  const fullYear = year < 1900 ? year + 1900 : year;
  const firstOfMonth = new Date(0).setUTCFullYear(fullYear, month - 1, 1) / MS_PER_DAY;
  return uses1904 ? serial1904(firstOfMonth, day) : serial1900(firstOfMonth, day);
}

/** The false leap day shifts the month's first day; days are counted from there. */
function serial1900(firstOfMonth: number, day: number): number | undefined {
  const first = firstOfMonth + DAY_ZERO_1900;
  const serial = (first > FALSE_LEAP_DAY ? first : first - 1) + day - 1;
  return serial >= 0 && serial <= LAST_DAY_1900 ? serial : undefined;
}

function serial1904(firstOfMonth: number, day: number): number | undefined {
  const serial = firstOfMonth + DAY_ZERO_1904 + day - 1;
  return serial >= 0 && serial <= LAST_DAY_1900 - DAY_ZERO_1900 + DAY_ZERO_1904 ? serial : undefined;
}

/** The result of YEAR, MONTH and DAY for a serial; undefined stands for #NUM!. */
export function dateOfSerial(serial: number, uses1904: boolean): CivilDate | undefined {
  const zero = uses1904 ? DAY_ZERO_1904 : DAY_ZERO_1900;
  if (!(serial >= 0 && serial <= LAST_DAY_1900 - DAY_ZERO_1900 + zero)) return undefined;
  if (uses1904) return civil(serial - zero);
  if (serial === 0) return { year: 1900, month: 1, day: 0 };
  if (serial === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  return civil(serial - zero + (serial < FALSE_LEAP_DAY ? 1 : 0));
}

function civil(daysSince1970: number): CivilDate {
  const date = new Date(daysSince1970 * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
