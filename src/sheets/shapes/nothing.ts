/** Signs that stand for "nothing" where partners or periods share a row. */
import { CellKind } from "../../workbook/reader";
import type { Cell } from "../cells";

const NOTHING = /^[\s\u00a0]*(?:[-–—−x×х]|0(?:[.,]0+)?)?[\s\u00a0]*$/iu;

export function isNothing({ kind, value, text }: Cell): boolean {
  return (
    kind === CellKind.blank ||
    (kind === CellKind.number && value === 0) ||
    (kind === CellKind.text && NOTHING.test(text))
  );
}
