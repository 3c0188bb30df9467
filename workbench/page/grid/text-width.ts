/** Widths of texts in the grid's own font, in CSS pixels. */
export interface TextMeasure {
  width(text: string, isBold: boolean): number;
  /** Width of the widest digit, the unit of Excel's column widths. */
  readonly digit: number;
}

const MOST_REMEMBERED = 20_000;

/** Measures with a canvas, in the font of `element`. */
export function measureTextOf(element: HTMLElement): TextMeasure {
  const { fontSize, fontFamily } = getComputedStyle(element);
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  const measure = (text: string, weight: string): number => {
    if (context === null) return text.length * 7;
    const key = weight + text;
    const before = known.get(key);
    if (before !== undefined) return before;
    context.font = `${weight} ${fontSize} ${fontFamily}`;
    const { width } = context.measureText(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, width);
    return width;
  };
  return {
    width: (text, isBold) => measure(text, isBold ? "600" : "400"),
    digit: Math.max(...Array.from("0123456789", (digit) => measure(digit, "400"))),
  };
}
