/** The fonts of PDF statements: subsets of DejaVu Sans that the build puts beside the command. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { create, type Font } from "fontkit";

export const FONT_FILES = { normal: "DejaVuSans.ttf", bold: "DejaVuSans-Bold.ttf" } as const;

/** Marks of direction and the like: they show nothing. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

export interface StatementFonts {
  readonly normal: Buffer;
  readonly bold: Buffer;
  /** Letters that the fonts lack become their codes ("[U+1F600]"), so that nothing is missing in silence. */
  readonly shown: (text: string) => string;
}

/** The folder of the built fonts, from the source and from the built command alike. */
function fontFolder(): string {
  return resolve(__dirname, "../../dist/cli/fonts");
}

export function statementFonts(folder = fontFolder()): StatementFonts {
  const normal = readFileSync(resolve(folder, FONT_FILES.normal));
  const bold = readFileSync(resolve(folder, FONT_FILES.bold));
  const fonts = [normal, bold].map((bytes) => create(bytes) as Font);
  const known = new Map<string, string>();
  const shownLetter = (letter: string): string => {
    if (INVISIBLE.test(letter)) return "";
    const code = letter.codePointAt(0) ?? 0;
    if (fonts.every((font) => font.hasGlyphForCodePoint(code))) return letter;
    return `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
  };
  const shownOnce = (letter: string): string => {
    const found = known.get(letter) ?? shownLetter(letter);
    known.set(letter, found);
    return found;
  };
  return {
    normal,
    bold,
    shown: (text) => Array.from(text.replace(/\s*[\n\r\t]\s*/g, " "), shownOnce).join(""),
  };
}
