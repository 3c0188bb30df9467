/** Kazakh: the same keys and details as English. */
import type { MessageKey } from "../catalogues";
import { KK_COMMAND } from "./command";
import { KK_DATA } from "./data";
import { KK_RULES } from "./rules";
import { KK_WORKBOOK } from "./workbook";

export const KK = {
  ...KK_DATA,
  ...KK_WORKBOOK,
  ...KK_RULES,
  ...KK_COMMAND,
} as const satisfies Readonly<Record<MessageKey, string>>;
