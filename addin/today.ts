/** The local calendar day of a clock, as "2026-12-31". */
export function isoDay(clock: Date): string {
  const padded = (value: number, length: number): string => String(value).padStart(length, "0");
  const day = [padded(clock.getMonth() + 1, 2), padded(clock.getDate(), 2)];
  return [padded(clock.getFullYear(), 4), ...day].join("-");
}
