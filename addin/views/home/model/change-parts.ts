import type { PlainValue } from "../../../../src/workbook/write-plan";

/** An entry of a cell's list that is removed, added, or kept. */
export interface ChangePart {
  readonly kind: "kept" | "removed" | "added";
  readonly text: string;
}

const SEPARATOR = ", ";

/** The differences between two lists of names; undefined if either is no list, or they have nothing in common. */
export function changeParts(was: PlainValue, now: PlainValue): readonly ChangePart[] | undefined {
  if (typeof was !== "string" || typeof now !== "string") return undefined;
  const [before, after] = [was.split(SEPARATOR), now.split(SEPARATOR)];
  if (before.length < 2 && after.length < 2) return undefined;
  if (!before.some((text) => after.includes(text))) return undefined;
  return [
    ...before.filter((text) => !after.includes(text)).map((text) => ({ kind: "removed", text }) as const),
    ...after.map((text) => ({ kind: before.includes(text) ? "kept" : "added", text }) as const),
  ];
}
