import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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

test("only Excel and the pane fail with what has a sentence here, which the command's bundle leaves out", () => {
  const sources = (readdirSync("src", { recursive: true }) as string[]).filter(
    (name) => name.endsWith(".ts") && !/^(?:messages|adapters[\\/]excel)[\\/]/.test(name),
  );
  const failures = sources.flatMap((name) =>
    [...readFileSync(join("src", name), "utf8").matchAll(/WorkbookError\(\s*"([a-z-]+)"/g)].map(
      ([, code = ""]) => `workbook.${code}`,
    ),
  );
  expect(failures.length).toBeGreaterThan(10);
  expect(failures.filter((key) => key in EN_EXCEL)).toEqual([]);
});
