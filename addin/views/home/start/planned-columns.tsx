import { Body1 } from "@fluentui/react-components";
import { isolatedList } from "../../../../src/messages/isolate";
import type { WritePlan } from "../../../../src/workbook/write-plan";
import { useText } from "../../shared/speech";

/** Each planned sheet with the headers of its columns. */
export function PlannedColumns({ sheets }: Pick<WritePlan, "sheets">) {
  const text = useText();
  return sheets.map(({ sheet, columns }) => (
    <Body1 as="p" key={sheet}>
      {text("pane.start-sheet", { sheet, columns: isolatedList(columns.map(({ header }) => header)) })}
    </Body1>
  ));
}
