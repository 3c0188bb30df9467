import { normalName } from "../../src/domain/normal-name";
import { NameRegister } from "../../src/ruleset/check/names";

test.each([
  ["a zero-width space", "Парт\u200bнёр"],
  ["no-break blanks and case", "\u00a0ПАРТНЁР "],
  ["е for ё", "партнер"],
  ["ё of two characters", "партне\u0308р"],
])("a name taken already is known again as a workbook would find it: %s", (_, spelling) => {
  const names = new NameRegister();
  expect(names.take("Партнёр", "name")).toBeUndefined();
  expect(names.take(spelling, "level")).toBe("name");
  expect(normalName(spelling)).toBe(normalName("Партнёр"));
});
