/** Russian: the same keys and details as English. */
import type { MessageKey } from "../keys";
import { RU_BOTH } from "./both";
import { RU_COMMAND } from "./command";
import { RU_DATA } from "./data";
import { RU_EXCEL } from "./excel";
import { RU_HELP } from "./help";
import { RU_INCOMPLETE } from "./incomplete";
import { RU_LETTER } from "./letter";
import { RU_PANE } from "./pane";
import { RU_PANE_CLOSING } from "./pane-closing";
import { RU_PANE_EDITOR } from "./pane-editor";
import { RU_PANE_HOME } from "./pane-home";
import { RU_PANE_PARTNER } from "./pane-partner";
import { RU_PANE_PROBLEMS } from "./pane-problems";
import { RU_PANE_RULES } from "./pane-rules";
import { RU_PANE_SETTINGS } from "./pane-settings";
import { RU_PANE_START } from "./pane-start";
import { RU_RULES } from "./rules";
import { RU_STATEMENT } from "./statement";
import { RU_WHAT_IF } from "./what-if";
import { RU_WORKBOOK } from "./workbook";

export const RU = {
  ...RU_DATA,
  ...RU_INCOMPLETE,
  ...RU_WORKBOOK,
  ...RU_EXCEL,
  ...RU_RULES,
  ...RU_COMMAND,
  ...RU_HELP,
  ...RU_BOTH,
  ...RU_PANE,
  ...RU_PANE_CLOSING,
  ...RU_PANE_EDITOR,
  ...RU_PANE_HOME,
  ...RU_PANE_PARTNER,
  ...RU_PANE_PROBLEMS,
  ...RU_PANE_RULES,
  ...RU_PANE_SETTINGS,
  ...RU_PANE_START,
  ...RU_LETTER,
  ...RU_STATEMENT,
  ...RU_WHAT_IF,
} as const satisfies Readonly<Record<MessageKey, string>>;
