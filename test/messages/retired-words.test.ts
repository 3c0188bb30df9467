/** Words that people misread, and what they were replaced by: they do not come back, neither in sentences nor in guides. */
import { readFileSync } from "node:fs";
import { CATALOGUES } from "../../src/messages/catalogues";

const RETIRED: readonly (readonly [RegExp, string])[] = [
  [/^рассчитано$|рассчитано балл|баллов рассчитано/iu, "начислено / предварительно"],
  [/Просмотреть изменения/u, "Просмотр изменений"],
  [/правила из поставки/iu, "встроенные правила"],
  [/половины — от нуля/iu, "0,5 округляется вверх"],
  [/значение типа/iu, "нужно число без кавычек и пробелов, например 4000000"],
  [/А если…/u, "Сбои…"],
  // Excel empties its own undo where an add-in calls something without undo.
  [/Ctrl\s*\+\s*Z/iu, "the pane's own undo"],
];

const sentences = Object.values(CATALOGUES).flatMap((catalogue) => Object.values(catalogue));
const guides = ["ru", "kk", "en"].map((language) => readFileSync(`docs/user-guide.${language}.md`, "utf8"));

test.each(RETIRED)("%s is said nowhere: %s", (word) => {
  expect([...sentences, ...guides].filter((text) => word.test(text))).toEqual([]);
});
