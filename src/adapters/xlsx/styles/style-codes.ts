import { builtInCode } from "./built-in-formats";
import { numberFormatId, type Styles } from "./read-styles";

/** The number format codes of the workbook's cell formats, by their numbers. */
export function styleCodes(styles: Styles): readonly string[] {
  return styles.formats.map((format) => codeOf(numberFormatId(format), styles));
}

/** The code of a number format: the workbook's own if it has one, otherwise the built-in one. */
export function codeOf(id: number, styles: Pick<Styles, "codes">): string {
  return styles.codes.get(id) ?? builtInCode(id);
}
