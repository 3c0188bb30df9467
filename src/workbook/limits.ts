/** The bounds of a worksheet in Excel. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;
