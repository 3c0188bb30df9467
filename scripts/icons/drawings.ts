/**
 * The add-in's icons as SVG. The drawing on the 32 grid is used for 32 and its multiples; 16 and 20 are drawn
 * separately on their own grids, with edges on whole pixels, because a scaled-down drawing blurs.
 */
export const ICON_NAMES = ["icon", "evaluate", "undo"] as const;
export type IconName = (typeof ICON_NAMES)[number];

/** Sizes that the ribbon needs; 128 for lists of add-ins, only for the add-in's own icon. */
const RIBBON_SIZES: readonly number[] = [16, 20, 32, 64, 80];
export const ICON_SIZES: Readonly<Record<IconName, readonly number[]>> = {
  icon: [...RIBBON_SIZES, 128],
  evaluate: RIBBON_SIZES,
  undo: RIBBON_SIZES,
};

const COLOUR = {
  low: "#2bb3a3",
  middle: "#2b95dc",
  high: "#1d5bbf",
  coin: "#ffc83d",
  rim: "#c97a00",
  mark: "#7a4a00",
  paper: "#ffffff",
  line: "#5b6b7f",
  rule: "#a9b6c6",
} as const;

/** One icon at one size, as a whole SVG document. */
export function drawing(name: IconName, size: number): string {
  const grid = size < 20 ? 16 : size < 32 ? 20 : 32;
  const body = DRAWINGS[name][grid];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${grid} ${grid}">${body}</svg>`;
}

const bar = (x: number, y: number, width: number, bottom: number, fill: string, radius = 1) =>
  `<path fill="${fill}" d="M${x} ${bottom}V${y + radius}a${radius} ${radius} 0 0 1 ${radius}-${radius}h${width - 2 * radius}a${radius} ${radius} 0 0 1 ${radius} ${radius}V${bottom}z"/>`;

const disc = (x: number, y: number, radius: number, fill: string, rim = "none", width = 1) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" stroke="${rim}" stroke-width="${width}"/>`;

const stroke = (path: string, colour: string, width: number) =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A page with a header row and rules: the sheet that is judged or put back. */
const sheet = (
  x: number,
  y: number,
  width: number,
  height: number,
  header: number,
  rules: readonly number[],
) =>
  [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="1.5" fill="${COLOUR.paper}" stroke="${COLOUR.line}"/>`,
    `<path fill="${COLOUR.middle}" d="M${x + 0.5} ${y + header}v-${header - 1.5}a1 1 0 0 1 1-1h${width - 3}a1 1 0 0 1 1 1v${header - 1.5}z"/>`,
    ...rules.map((rule) => `<path stroke="${COLOUR.rule}" d="M${x + 1} ${rule}h${width - 2}"/>`),
  ].join("");

/** Three levels, and the coin that is earned on them. */
const LEVELS = {
  16: [
    bar(1, 11, 4, 15, COLOUR.low),
    bar(6, 9, 4, 15, COLOUR.middle),
    bar(11, 3, 4, 15, COLOUR.high),
    disc(5, 4, 2.5, COLOUR.coin, COLOUR.rim),
  ],
  20: [
    bar(1, 14, 5, 19, COLOUR.low),
    bar(7, 11, 5, 19, COLOUR.middle),
    bar(13, 3, 6, 19, COLOUR.high),
    disc(6.5, 5.5, 4, COLOUR.coin, COLOUR.rim),
    stroke("M6.5 4v3", COLOUR.rim, 1),
  ],
  32: [
    bar(2, 23, 8, 30, COLOUR.low, 1.5),
    bar(12, 19, 8, 30, COLOUR.middle, 1.5),
    bar(22, 4, 8, 30, COLOUR.high, 1.5),
    disc(10, 9, 7.25, COLOUR.coin, COLOUR.rim, 1.5),
    stroke("M12.7 6.1 7.3 11.9", COLOUR.mark, 1.4),
    disc(7.7, 6.9, 1.3, "none", COLOUR.mark, 1.2),
    disc(12.3, 11.1, 1.3, "none", COLOUR.mark, 1.2),
  ],
};

/** The sheet with the sign for evaluation. */
const EVALUATE = {
  16: [
    sheet(1.5, 1.5, 11, 12, 3.5, [7.5, 10.5]),
    disc(11, 11, 5, COLOUR.low, COLOUR.paper),
    stroke("M8.8 11.2l1.6 1.6L13.4 9.6", COLOUR.paper, 1.4),
  ],
  20: [
    sheet(1.5, 1.5, 14, 16, 4.5, [8.5, 11.5, 14.5]),
    disc(14, 14, 5.5, COLOUR.low, COLOUR.paper),
    stroke("M11.5 14l1.8 1.8 3.2-3.4", COLOUR.paper, 1.5),
  ],
  32: [
    sheet(2.5, 2.5, 23, 26, 6.5, [13.5, 18.5, 23.5]),
    `<path stroke="${COLOUR.rule}" d="M10.5 9v19"/>`,
    disc(22.5, 22.5, 8.5, COLOUR.low, COLOUR.paper, 1.5),
    stroke("M18.6 22.8l2.7 2.7 5-5.4", COLOUR.paper, 2.2),
  ],
};

/**
 * The sheet with the sign for undo. Below 32 pixels an arrow on a sheet is unrecognisable, so there it stands alone.
 */
const UNDO = {
  16: [stroke("M2.5 6H10a4 4 0 0 1 0 8H7", COLOUR.middle, 2), stroke("M6 2 2 6l4 4", COLOUR.high, 2)],
  20: [stroke("M3.5 8H12a5 5 0 0 1 0 10H8", COLOUR.middle, 2), stroke("M8 3 3 8l5 5", COLOUR.high, 2)],
  32: [
    sheet(2.5, 2.5, 23, 26, 6.5, [13.5, 18.5, 23.5]),
    `<path stroke="${COLOUR.rule}" d="M10.5 9v19"/>`,
    disc(22.5, 22.5, 8.5, COLOUR.high, COLOUR.paper, 1.5),
    stroke("M21.2 17.9 18 21.1l3.2 3.2M18.3 21.1h5.4a3 3 0 0 1 0 6h-2.9", COLOUR.paper, 2),
  ],
};

const joined = (drawings: Readonly<Record<16 | 20 | 32, readonly string[]>>) => ({
  16: drawings[16].join(""),
  20: drawings[20].join(""),
  32: drawings[32].join(""),
});

const DRAWINGS = { icon: joined(LEVELS), evaluate: joined(EVALUATE), undo: joined(UNDO) };
