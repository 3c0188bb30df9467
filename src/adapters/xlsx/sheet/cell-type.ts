/** The form in which a cell's value is stored: its `t` attribute. */
export const CellType = {
  number: 0,
  shared: 1,
  formulaText: 2,
  inlineText: 3,
  boolean: 4,
  error: 5,
  isoDate: 6,
} as const;
export type CellType = (typeof CellType)[keyof typeof CellType];

/** The type given as bytes; undefined for an unknown one. */
export function typeOf(bytes: Uint8Array, start: number, end: number): CellType | undefined {
  if (end - start === 1) return ofLetter(bytes[start]);
  const first = bytes[start];
  if (first === 0x73 && end - start === 3) return CellType.formulaText;
  return first === 0x69 && end - start === 9 ? CellType.inlineText : undefined;
}

const LETTERS = new Map<number, CellType>([
  [0x6e, CellType.number],
  [0x73, CellType.shared],
  [0x62, CellType.boolean],
  [0x65, CellType.error],
  [0x64, CellType.isoDate],
]);

function ofLetter(letter: number | undefined): CellType | undefined {
  // Fast path: nearly all cells with a type have this one.
  return letter === 0x73 ? CellType.shared : LETTERS.get(letter ?? 0);
}
