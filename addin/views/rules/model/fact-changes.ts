/** Columns and facts of purchases as subjects of a comparison of two versions. */
import { SHEET_KEYS } from "../../../../src/domain/program";
import type { RuleSource } from "../../../../src/ruleset";
import { ruleWords, type Wording } from "../../shared/model/rule-words";
import { windowChoices, windowId } from "./editor/window-words";
import { namesIn, type Subject } from "./change-subject";

/** Figures of purchases: over which time, and which purchases. */
export function factSubjects(source: RuleSource, wording: Wording): readonly Subject[] {
  const words = ruleWords(source, wording);
  return Object.entries(source.program.facts).map(([key, { name, window, where }]) => {
    const time =
      window === undefined
        ? ""
        : (windowChoices(window, wording.text).find(({ id }) => id === windowId(window))?.name ?? "");
    const which = where === undefined ? "" : words.condition(where, "purchases");
    return {
      ...{ key: `fact ${key}`, what: name[wording.language] },
      whole: [time, which].filter((part) => part !== "").join("; "),
      parts: [
        ["names", namesIn(name)],
        ["time", time],
        ["where", which],
      ],
    };
  });
}

/** Each column with all its headers. */
export function columnSubjects({ program }: RuleSource, { text, language }: Wording): readonly Subject[] {
  return SHEET_KEYS.flatMap((sheet) => {
    const { names, columns } = program.sheets[sheet];
    return Object.entries(columns).map(([key, { headers, optional = false }]): Subject => {
      const all = [...new Set(Object.values(headers).flat())].join(" · ");
      return {
        key: `column ${sheet} ${key}`,
        what: text("pane.change-column", {
          sheet: names[language][0] ?? sheet,
          column: headers[language][0] ?? key,
        }),
        whole: all,
        parts: [
          ["headers", all],
          ["optional", optional ? text("pane.change-optional") : ""],
        ],
      };
    });
  });
}
