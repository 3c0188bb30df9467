import type { Culture } from "../../src/adapters/common/formats/culture";
import type { Language } from "../../src/domain/program";

const RUSSIAN: Culture = {
  name: "ru-RU",
  decimalSeparator: ",",
  groupSeparator: "\u00a0",
  shortDatePattern: "dd.MM.yyyy",
  dateSeparator: ".",
};

/** The usual culture of a language, until the workbook's own is known. Kazakh is the same as Russian. */
export const DEFAULT_CULTURES: Readonly<Record<Language, Culture>> = {
  ru: RUSSIAN,
  kk: { ...RUSSIAN, name: "kk-KZ" },
  en: {
    name: "en-GB",
    decimalSeparator: ".",
    groupSeparator: ",",
    shortDatePattern: "dd/MM/yyyy",
    dateSeparator: "/",
  },
};
