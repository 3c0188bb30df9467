import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ProposedBook, ProposedRow, ProposedSheet } from "../../../../src/app/proposed-book";
import type { Tiyn } from "../../../../src/domain/units";
import type { Formats } from "../../../format/formats";
import { Name } from "../../shared/name";
import { Section } from "../../shared/section";
import { useSpeech, useText } from "../../shared/speech";
import { Assumptions } from "../assumptions";

const useStyles = makeStyles({
  scroller: {
    overflowX: "auto",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "collapse", whiteSpace: "nowrap" },
  cell: {
    textAlign: "left",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What would be read: rows with their cells, their number and sum, and what was taken for granted. */
export function ProposalSummary({ book }: { readonly book: ProposedBook }) {
  const text = useText();
  return (
    <>
      {book.sheets.map((sheet) => (
        <SheetRows key={sheet.sheet} shown={sheet} />
      ))}
      {book.assumed.length > 0 && (
        <Section title={text("pane.proposal-assumed")}>
          <Assumptions notes={book.assumed} />
        </Section>
      )}
    </>
  );
}

function SheetRows({ shown }: { readonly shown: ProposedSheet }) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const { sheet, rows, sum, first, last } = shown;
  const label = text("pane.proposal-rows", { sheet, rows: String(rows), sum: money(sum, formats) });
  return (
    <Section title={label}>
      <div className={styles.scroller} role="group" aria-label={label} tabIndex={0}>
        <table className={styles.table}>
          <tbody>
            {[...first, ...last].map((row) => (
              <Row key={row.cell} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {rows > first.length + last.length && <Caption1>{text("pane.proposal-more")}</Caption1>}
      {rows === 0 && <Body1>{text("pane.no-rows")}</Body1>}
    </Section>
  );
}

function Row({ row }: { readonly row: ProposedRow }) {
  const { formats } = useSpeech();
  const styles = useStyles();
  const { cell, day, partner, amount } = row;
  const isDay = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(day);
  const cells = [cell, isDay ? formats.day(day) : day, partner, money(amount, formats)];
  return (
    <tr>
      {cells.map((text, at) => (
        <td key={at} className={styles.cell}>
          <Name>{text}</Name>
        </td>
      ))}
    </tr>
  );
}

function money(amount: number | undefined, formats: Formats): string {
  return amount === undefined ? "" : formats.money(Math.round(amount * 100) as Tiyn);
}
