/** How a cell's value is stored: its `t` attribute. */
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

/** The type that stands in bytes; undefined where no spreadsheet has it. */
export function typeOf(bytes: Uint8Array, start: number, end: number): CellType | undefined {
  if (end - start === 1) return ofLetter(bytes[start]);
  const first = bytes[start];
  if (first === 0x73 && end - start === 3) return CellType.formulaText;
  return first === 0x69 && end - start === 9 ? CellType.inlineText : undefined;
}

function ofLetter(letter: number | undefined): CellType | undefined {
  switch (letter) {
    case 0x6e:
      return CellType.number;
    case 0x73:
      return CellType.shared;
    case 0x62:
      return CellType.boolean;
    case 0x65:
      return CellType.error;
    case 0x64:
      return CellType.isoDate;
    default:
      return undefined;
  }
}
