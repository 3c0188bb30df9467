/** Sheets with the headers of a list whose partner nothing on them names: a question, because their rows would be lost. */
import { cellName } from "../../workbook/cell-name";
import { mappingsOf, type Mapping, type SheetMapping } from "../mapping";
import type { ListedPartner } from "./partner-of-sheet";
import type { Question } from "./proposal";

export interface LostSheet {
  readonly sheet: string;
  readonly headerRow: number;
  readonly signature: string;
}

/** `template`: an entry of the same list, for one partner. */
export function lostSheetQuestion(
  { sheet, headerRow }: LostSheet,
  template: SheetMapping,
  listed: readonly ListedPartner[],
): Question {
  const { columns, units } = template;
  const entry: SheetMapping = { ...(columns && { columns }), ...(units && { units }) };
  const withPartner =
    (id: string) =>
    (mapping: Mapping): Mapping => ({
      ...mapping,
      purchases: [
        ...mappingsOf(mapping, "purchases").flatMap((one) => one ?? []),
        { ...entry, sheet, headerRow, constants: { partnerId: id } },
      ],
    });
  return {
    note: { what: "join", sheet, cell: cellName(1, headerRow), details: { found: sheet } },
    choices: [
      ...listed.map(({ id, name }) => ({ label: `${sheet} = ${name}`, answered: withPartner(id) })),
      {
        label: `${sheet}: –`,
        answered: (mapping) => ({ ...mapping, leaveOut: [...(mapping.leaveOut ?? []), sheet] }),
      },
    ],
  };
}
