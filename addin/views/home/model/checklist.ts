/** How far a workbook is understood before its first evaluation, as a list of steps. */
import type { Checkup } from "../../../../src/app/checkup";
import type { Survey } from "../../../../src/app/survey";
import { NEEDED_COLUMNS } from "../../../../src/domain/program";
import type { MessageKey } from "../../../../src/messages/keys";

/** `waiting`: not known yet. `doubt`: something is to be looked at; it is no mistake until it is evaluated. */
export interface CheckStep {
  readonly key: MessageKey;
  readonly details: Readonly<Record<string, string | number>>;
  readonly state: "done" | "doubt" | "waiting";
}

export function checklistOf({ sheets }: Survey, checkup: Checkup | undefined): readonly CheckStep[] {
  const needed = sheets.filter(({ key }) => key !== "rates");
  const found = needed.filter(({ sheet }) => sheet !== undefined);
  const columns = needed.flatMap(({ key, columns: own }) =>
    own.filter((one) => NEEDED_COLUMNS[key].includes(one.key)),
  );
  const understood = columns.filter(({ column }) => column !== undefined).length;
  return [
    step("pane.check-sheets", { done: found.length, total: needed.length }, found.length < needed.length),
    step("pane.check-columns", { done: understood, total: columns.length }, understood < columns.length),
    ...stepsOf(checkup),
  ];
}

function stepsOf(checkup: Checkup | undefined): readonly CheckStep[] {
  if (checkup === undefined)
    return [
      { key: "pane.check-partners-waiting", details: {}, state: "waiting" },
      { key: "pane.check-doubt-waiting", details: {}, state: "waiting" },
    ];
  const { partners, unknown, rows, inDoubt, isPart } = checkup;
  return [
    step("pane.check-partners", { partners, unknown }, unknown > 0 || partners === 0),
    step("pane.check-doubt", { rows, doubt: inDoubt, part: isPart ? "yes" : "" }, inDoubt > 0),
  ];
}

function step(key: MessageKey, details: CheckStep["details"], isDoubt: boolean): CheckStep {
  return { key, details, state: isDoubt ? "doubt" : "done" };
}
