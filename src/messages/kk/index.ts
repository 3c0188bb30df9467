/** Kazakh: the same keys and details as English. */
import type { MessageKey } from "../catalogues";
import { KK_COMMAND } from "./command";
import { KK_DATA } from "./data";
import { KK_EXCEL } from "./excel";
import { KK_LETTER } from "./letter";
import { KK_PANE } from "./pane";
import { KK_RULES } from "./rules";
import { KK_WORKBOOK } from "./workbook";

export const KK = {
  ...KK_DATA,
  ...KK_WORKBOOK,
  ...KK_EXCEL,
  ...KK_RULES,
  ...KK_COMMAND,
  ...KK_PANE,
  ...KK_LETTER,
} as const satisfies Readonly<Record<MessageKey, string>>;
