/** Calendar days as ISO text and as spreadsheet serials. */
const DAY = 86_400_000;
/** Day 0 of the 1900 date system, from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

export function serialOf(iso: string): number {
  return (Date.parse(`${iso}T00:00:00Z`) - EPOCH) / DAY;
}

export function isoOf(serial: number): string {
  return new Date(EPOCH + serial * DAY).toISOString().slice(0, 10);
}

/** Saturday or Sunday. */
export function isWeekend(serial: number): boolean {
  return serial % 7 < 2;
}

/** A day in the forms that people type and the program reads. */
export const TYPED_FORMS: readonly [(iso: string) => string, ...((iso: string) => string)[]] = [
  (iso) => parts(iso).join("."),
  (iso) => iso,
  (iso) => parts(iso).join("/"),
  (iso) => parts(iso).map(Number).join("."),
];

function parts(iso: string): string[] {
  return iso.split("-").reverse();
}
