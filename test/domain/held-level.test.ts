import { titleOf } from "../../src/domain/held-level";
import type { LevelId } from "../../src/domain/program";
import { programWith } from "../support/program";

const SHIPPED = programWith();
const [, professional, corporate, , service] = SHIPPED.levels;
if (professional === undefined || corporate === undefined || service === undefined)
  throw new Error("the shipped program has five levels");
const name = (text: string) => ({ ru: text, en: text, kk: text });
const secure = {
  ...service,
  id: "secure",
  name: name("Secure"),
  titles: new Map([[corporate.id, name("Secure Corporate Reseller")]]),
};
const trainer = { ...service, id: "trainer", name: name("Trainer"), titles: new Map() };
const program = { ...SHIPPED, levels: [...SHIPPED.levels, secure, trainer] };

const titled = (level: LevelId | undefined, ...addOns: LevelId[]) =>
  titleOf(program, { level, unreadable: false, addOns }, "en");

describe("the title of a held level (C1)", () => {
  test.each<[string, LevelId | undefined, LevelId[], string]>([
    ["no status", "corporate-reseller", [], "Corporate Reseller"],
    ["a status with a title for it", "corporate-reseller", ["secure"], "Secure Corporate Reseller"],
    ["a status without titles", "corporate-reseller", ["trainer"], "Corporate Reseller + Trainer"],
    [
      "a status without a title for this level",
      "primary-reseller",
      ["service-provider"],
      "Primary Reseller + Service Provider",
    ],
    [
      "two statuses with a title for it: one gives the title, the other stands behind it",
      "corporate-reseller",
      ["service-provider", "secure"],
      "Service Corporate Reseller + Secure",
    ],
    [
      "three statuses of all kinds",
      "professional-reseller",
      ["service-provider", "secure", "trainer"],
      "Service Professional Reseller + Secure + Trainer",
    ],
    ["no level", undefined, ["trainer"], ""],
  ])("%s", (_, level, addOns, title) => {
    expect(titled(level, ...addOns)).toBe(title);
  });
});
