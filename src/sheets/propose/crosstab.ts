/** Recognises cross-tabs: six months or more, or four quarters, side by side in one row. */
import { cellName, columnLetters } from "../../workbook/cell-name";
import type { Mapping } from "../mapping";
import type { Assumption } from "../mapping-notes";
import { withEntries } from "./amounts";
import { yearIn } from "../cells/period-text";
import type { CrossTab, PeriodHeader } from "./crosstab-headers";
import type { HeaderMeanings } from "./match-role";
import { periodQuestions, periodTable, periodsOf, type PeriodTable } from "./period-columns";
import { BLANK_PART, blankPart } from "./list";
import type { NameColumn, ProposedSource, Question } from "./proposal";
import { profileOf } from "./profile";
import { textAt, titlesAbove, type SheetGrid } from "./sheet-grid";
import type { FoundTable } from "./tables";
import type { WorkbookReader } from "../../workbook/reader";
import { unitEntry } from "./units";

/** The source that a cross-tab is; undefined where no column beside the periods holds names. */
export async function proposeCrossTab(
  reader: WorkbookReader,
  grid: SheetGrid,
  crossTab: CrossTab,
  meanings: HeaderMeanings,
  years: readonly number[],
): Promise<ProposedSource | undefined> {
  const found = periodTable(grid, crossTab, meanings);
  if (found === undefined) return undefined;
  const { row } = crossTab;
  const { headerRow, periods } = found;
  const table = { ...labelsOf(grid, row, crossTab.periods, meanings), headerRow };
  const profile = await profileOf(reader, table);
  const labels = table.columns.filter(
    ({ role }) => role === "partner" || role === "code" || role === "number",
  );
  if (labels.length === 0) return undefined;
  const isOnce = labels.every((label) => blankPart(profile, label) > BLANK_PART);
  const { sheet } = grid;
  const names = labels.map(({ column, header, role }) => {
    const texts = profile.columns.get(column)?.texts ?? new Map<string, number>();
    return { said: `=${columnLetters(column)}`, header, role, texts } as NameColumn;
  });
  const [first] = periods;
  const cell = cellName(first?.column ?? 1, row);
  const unit = unitEntry(grid, row, textAt(grid, headerRow, first?.column ?? 1));
  const year = yearOf(grid, row, periods);
  const assumed: Assumption[] = [...unit.assumed, { what: "day-in-period", sheet, cell }];
  if (year !== undefined)
    assumed.push({ what: "year", sheet, cell, details: { taken: String(year.year), found: year.text } });
  if (isOnce) {
    const taken = labels.map(({ header }) => header).join(", ");
    assumed.push({
      what: "fill-down",
      sheet,
      cell: cellName(labels[0]?.column ?? 1, headerRow),
      details: { taken },
    });
  }
  const isUndated = year === undefined && periods.some((period) => period.year === undefined);
  const labelOf = labelIn(year?.year);
  const entry = {
    sheet,
    headerRow,
    columns: {},
    ...unit.units,
    ...(isOnce && { fillDown: ["partnerId"] }),
    // Without a year there is no period: its question leads to them.
    ...(!isUndated && { periods: periodsOf(periods, labelOf) }),
  };
  const questions = isUndated
    ? [yearQuestion(grid, found, cell, years)]
    : periodQuestions(grid, found, labelOf);
  const signature = `crosstab ${names.map(({ header }) => header).join("|")}`;
  return { kind: "crosstab", sheet, signature, entries: [entry], assumed, questions, names };
}

/** A period's label: its own year takes precedence. */
function labelIn(year: number | undefined): (period: PeriodHeader) => string {
  return ({ part, year: own }) => `${String(own ?? year ?? 0)}-${part}`;
}

/** The years that it may be, with the columns that each may have. */
function yearQuestion(
  { sheet }: SheetGrid,
  { choices }: PeriodTable,
  cell: string,
  years: readonly number[],
): Question {
  const answers = years.flatMap((year) =>
    choices.map(([group, periods]) => ({
      label: `${String(year)} ${group}`.trim(),
      answered: (mapping: Mapping) =>
        withEntries(mapping, sheet, (entry) => ({ ...entry, periods: periodsOf(periods, labelIn(year)) })),
    })),
  );
  return { note: { what: "year", sheet, cell }, choices: answers };
}

/** The columns beside the periods. */
function labelsOf(
  grid: SheetGrid,
  row: number,
  periods: readonly PeriodHeader[],
  meanings: HeaderMeanings,
): FoundTable {
  const taken = new Set(periods.map(({ column }) => column));
  const used = new Set([...grid.rows].filter(([at]) => at >= row).flatMap(([, cells]) => [...cells.keys()]));
  const columns = [...used]
    .filter((column) => !taken.has(column))
    .flatMap((column) => {
      const header = textAt(grid, row, column);
      const match = meanings.roleOf(header);
      return header === ""
        ? []
        : [
            {
              column,
              header,
              role: match?.role,
              isSure: match?.isSure ?? false,
              isHidden: grid.hidden.has(column),
            },
          ];
    });
  return { sheet: grid.sheet, headerRow: row, firstHeaderRow: row, columns };
}

/** The year that the titles above, or the sheet's name, say; undefined where every header says its own, or none does. */
function yearOf(
  grid: SheetGrid,
  row: number,
  periods: readonly PeriodHeader[],
): { readonly year: number; readonly text: string } | undefined {
  if (periods.every(({ year }) => year !== undefined)) return undefined;
  const said = [...titlesAbove(grid, row).map(({ text }) => text), grid.sheet].flatMap((text) => {
    const year = yearIn(text);
    return year === undefined ? [] : [{ year, text }];
  });
  return new Set(said.map(({ year }) => year)).size === 1 ? said[0] : undefined;
}
