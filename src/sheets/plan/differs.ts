/** Whether a planned value is a change at all. */
import type { PlainValue } from "../../workbook/write-plan";

/** An empty text and a blank cell look alike, and are. */
export function differs(value: PlainValue, was: PlainValue): boolean {
  return (value === "" ? null : value) !== (was === "" ? null : was);
}
