/** Kazakh: the same keys and details as English. */
import type { MessageKey } from "../keys";
import { KK_BOTH } from "./both";
import { KK_COMMAND } from "./command";
import { KK_DATA } from "./data";
import { KK_EXCEL } from "./excel";
import { KK_HELP } from "./help";
import { KK_INCOMPLETE } from "./incomplete";
import { KK_LETTER } from "./letter";
import { KK_PANE } from "./pane";
import { KK_PANE_CLOSING } from "./pane-closing";
import { KK_PANE_EDITOR } from "./pane-editor";
import { KK_PANE_HOME } from "./pane-home";
import { KK_PANE_PARTNER } from "./pane-partner";
import { KK_PANE_PROBLEMS } from "./pane-problems";
import { KK_PANE_RULES } from "./pane-rules";
import { KK_PANE_SETTINGS } from "./pane-settings";
import { KK_PANE_START } from "./pane-start";
import { KK_RULES } from "./rules";
import { KK_STATEMENT } from "./statement";
import { KK_WHAT_IF } from "./what-if";
import { KK_WORKBOOK } from "./workbook";

export const KK = {
  ...KK_DATA,
  ...KK_INCOMPLETE,
  ...KK_WORKBOOK,
  ...KK_EXCEL,
  ...KK_RULES,
  ...KK_COMMAND,
  ...KK_HELP,
  ...KK_BOTH,
  ...KK_PANE,
  ...KK_PANE_CLOSING,
  ...KK_PANE_EDITOR,
  ...KK_PANE_HOME,
  ...KK_PANE_PARTNER,
  ...KK_PANE_PROBLEMS,
  ...KK_PANE_RULES,
  ...KK_PANE_SETTINGS,
  ...KK_PANE_START,
  ...KK_LETTER,
  ...KK_STATEMENT,
  ...KK_WHAT_IF,
} as const satisfies Readonly<Record<MessageKey, string>>;
