/** A drop-down list in the text of a journal, which anybody may have changed. */
import { MAX_COLUMN, MAX_ROW } from "../../../../workbook/limits";
import type { ChoiceChange } from "./journal";
import { integer, record, text } from "./json-checks";

export function choiceOf(value: unknown): ChoiceChange {
  const choice = record(value);
  return {
    column: integer(choice["column"], 1, MAX_COLUMN),
    firstRow: integer(choice["firstRow"], 1, MAX_ROW),
    lastRow: integer(choice["lastRow"], 1, MAX_ROW),
    source: text(choice["source"]),
    others: choice["others"] === true,
    message: text(choice["message"]),
  };
}
