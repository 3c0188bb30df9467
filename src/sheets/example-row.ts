/** The example row of sheets that the pane creates: it says so in its first column, and is not read. */
import { normalName } from "../domain/normal-name";
import { LANGUAGES, type Names } from "../domain/program";

export const EXAMPLE: Names = {
  ru: "Пример (не считается)",
  en: "Example (not counted)",
  kk: "Мысал (есептелмейді)",
};

const MARKS: ReadonlySet<string> = new Set(LANGUAGES.map((language) => normalName(EXAMPLE[language])));

/** Whether a text marks its row as the example. */
export function isExample(text: string): boolean {
  return MARKS.has(normalName(text));
}
