/** Whether a planned value changes the cell. */
import type { PlainValue } from "../../workbook/write-plan";

/** An empty text and a blank cell look alike, and count as equal. */
export function differs(value: PlainValue, was: PlainValue): boolean {
  return (value === "" ? null : value) !== (was === "" ? null : was);
}
