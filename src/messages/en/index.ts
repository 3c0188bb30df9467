/**
 * English. A sentence says what was found and what to do; the place is printed before it. ICU MessageFormat: `hasFound`
 * is "yes" where the detail `found` is not empty (see `format.ts`).
 */
import { EN_BOTH } from "./both";
import { EN_COMMAND } from "./command";
import { EN_DATA } from "./data";
import { EN_EXCEL } from "./excel";
import { EN_HELP } from "./help";
import { EN_INCOMPLETE } from "./incomplete";
import { EN_LETTER } from "./letter";
import { EN_PANE } from "./pane";
import { EN_PANE_CLOSING } from "./pane-closing";
import { EN_PANE_EDITOR } from "./pane-editor";
import { EN_PANE_HOME } from "./pane-home";
import { EN_PANE_PARTNER } from "./pane-partner";
import { EN_PANE_PROBLEMS } from "./pane-problems";
import { EN_PANE_RULES } from "./pane-rules";
import { EN_PANE_SETTINGS } from "./pane-settings";
import { EN_PANE_START } from "./pane-start";
import { EN_RULES } from "./rules";
import { EN_STATEMENT } from "./statement";
import { EN_WHAT_IF } from "./what-if";
import { EN_WORKBOOK } from "./workbook";

export const EN = {
  ...EN_DATA,
  ...EN_INCOMPLETE,
  ...EN_WORKBOOK,
  ...EN_EXCEL,
  ...EN_RULES,
  ...EN_COMMAND,
  ...EN_HELP,
  ...EN_BOTH,
  ...EN_PANE,
  ...EN_PANE_CLOSING,
  ...EN_PANE_EDITOR,
  ...EN_PANE_HOME,
  ...EN_PANE_PARTNER,
  ...EN_PANE_PROBLEMS,
  ...EN_PANE_RULES,
  ...EN_PANE_SETTINGS,
  ...EN_PANE_START,
  ...EN_LETTER,
  ...EN_STATEMENT,
  ...EN_WHAT_IF,
} as const;
