/** Russian: the same keys and details as English. */
import type { MessageKey } from "../catalogues";
import { RU_COMMAND } from "./command";
import { RU_DATA } from "./data";
import { RU_RULES } from "./rules";
import { RU_WORKBOOK } from "./workbook";

export const RU = {
  ...RU_DATA,
  ...RU_WORKBOOK,
  ...RU_RULES,
  ...RU_COMMAND,
} as const satisfies Readonly<Record<MessageKey, string>>;
