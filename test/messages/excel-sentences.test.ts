import { EN_EXCEL } from "../../src/messages/en/excel";
import { KK_EXCEL } from "../../src/messages/kk/excel";
import { RU_EXCEL } from "../../src/messages/ru/excel";

test.each([
  ["en", EN_EXCEL, /own undo|Ctrl\+Z/i],
  ["ru", RU_EXCEL, /отменой в Excel|в самом Excel|Ctrl\+Z/i],
  ["kk", KK_EXCEL, /өз болдырмауын|бағдарламасының өзінде|Ctrl\+Z/i],
] as const)(
  "no sentence sends people to Excel's own undo, which add-ins empty (%s)",
  (_language, sentences, undo) => {
    expect(Object.values(sentences).filter((sentence) => undo.test(sentence))).toEqual([]);
  },
);
