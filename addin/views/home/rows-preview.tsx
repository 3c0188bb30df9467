import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { PREVIEW_ROWS, type SurveyedSheet } from "../../../src/app/survey";
import type { PaneServices } from "../../services/pane-services";
import {
  isAsSurveyed,
  previewColumns,
  previewText,
  type PreviewColumn,
  type SheetChoice,
  type SheetNames,
} from "./model/mapping-choices";
import { ReservedPlace } from "../shared/reserved-place";
import { useSpeech } from "../shared/speech";
import { useAnswer } from "../shared/use-answer";
import { Name } from "../shared/name";

interface RowsPreviewProps {
  readonly title: string;
  readonly choice: SheetChoice;
  readonly names: SheetNames;
  readonly surveyed: SurveyedSheet | undefined;
  readonly readRows: PaneServices["readRows"];
}

/** Height of five rows and their headers. */
const USUAL_HEIGHT = 180;

const useStyles = makeStyles({
  // A table wider than the pane scrolls by itself, also by keyboard.
  scroller: {
    overflowX: "auto",
    minHeight: `${USUAL_HEIGHT}px`,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "collapse", whiteSpace: "nowrap", overflowWrap: "normal" },
  caption: { textAlign: "left", paddingBottom: tokens.spacingVerticalXXS },
  cell: {
    textAlign: "left",
    fontWeight: "inherit",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The first rows of the chosen columns: those of the survey, or newly read ones for another choice. */
export function RowsPreview({ title, choice, names, surveyed, readRows }: RowsPreviewProps) {
  const { text, formats, language } = useSpeech();
  const columns = previewColumns(choice, names, language);
  const isKnown = isAsSurveyed(choice, surveyed);
  const { sheet, headerRow } = choice;
  const ask = useCallback(async () => {
    const rows = Array.from({ length: PREVIEW_ROWS }, (_, index) => (headerRow ?? 0) + 1 + index);
    const asked = previewColumns(choice, names, language);
    // One column may serve two of the program's columns: it is read once, and shown for both.
    const wanted = [...new Set(asked.map(({ column }) => column))];
    const read = await readRows(sheet ?? "", wanted, rows);
    // The answer to an earlier choice stays until the next one arrives, with its own headers.
    return {
      asked,
      rows: read.map((row) => asked.map(({ column }) => row[wanted.indexOf(column)] ?? null)),
    };
  }, [choice, names, language, sheet, headerRow, readRows]);
  const canAsk = !isKnown && sheet !== undefined && columns.length > 0;
  const answer = useAnswer(canAsk ? ask : undefined);
  const label = text("pane.preview-of", { title });
  if (columns.length === 0) return null;
  if (isKnown) {
    const rows = (surveyed?.preview ?? []).map((row) =>
      row.map((cell, i) => previewText(cell, columns[i], formats)),
    );
    return <PreviewTable label={label} columns={columns} rows={rows} />;
  }
  switch (answer.kind) {
    case "waiting":
      return <ReservedPlace height={USUAL_HEIGHT} />;
    case "failed":
      return <Body1>{text("pane.rows-unread")}</Body1>;
    case "here": {
      const { asked } = answer.value;
      const rows = answer.value.rows
        .filter((row) => row.some((value) => value !== null && value !== ""))
        .map((row) => row.map((value, i) => previewText(value, asked[i], formats)));
      return <PreviewTable label={label} columns={asked} rows={rows} />;
    }
  }
}

interface PreviewTableProps {
  readonly label: string;
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly (readonly string[])[];
}

function PreviewTable({ label, columns, rows }: PreviewTableProps) {
  const { text } = useSpeech();
  const styles = useStyles();
  return (
    <div className={styles.scroller} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          <Caption1>{label}</Caption1>
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col" className={styles.cell}>
                <Name>{title}</Name>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {columns.map(({ key }, j) => (
                <td key={key} className={styles.cell}>
                  <Name>{row[j] ?? ""}</Name>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <Body1>{text("pane.no-rows")}</Body1>}
    </div>
  );
}
