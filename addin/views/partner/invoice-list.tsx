import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ForeignChange } from "../../services/pane-services";
import type { Evaluated } from "../../services/worker-jobs";
import type { PaneSession } from "../../session/pane-session";
import type { InvoiceRow } from "./model/invoice-rows";
import { CopyableText } from "../shared/copyable-text";
import { Fold } from "../shared/fold";
import { invoiceTable } from "./model/invoice-table";
import { PagedList } from "../shared/paged-list";
import { useSpeech } from "../shared/speech";
import { usePages } from "../shared/use-pages";
import { useInvoices, type InvoicePlace, type InvoicesOf } from "./use-invoices";

interface InvoiceListProps extends InvoicesOf {
  readonly evaluated: Evaluated;
  readonly session: PaneSession;
  /** Changes since the evaluation: rows may hold something else now. */
  readonly changed: ForeignChange | undefined;
  /** Number of invoices. */
  readonly count: number;
}

const ITEM_HEIGHT = 64;

/** "n purchases", which opens to the invoices, page by page. */
export function InvoiceList(props: InvoiceListProps) {
  const { text } = useSpeech();
  const label = text("pane.invoices", { count: props.count });
  if (props.count === 0) return <Caption1>{label}</Caption1>;
  return (
    <Fold label={label}>
      <Invoices {...props} />
    </Fold>
  );
}

function Invoices({ evaluated, session, changed, ...of }: InvoiceListProps) {
  const speech = useSpeech();
  const { text } = speech;
  const { fetchPage, allPlaces, allRows } = useInvoices(evaluated, session.services, of);
  const pages = usePages(fetchPage, changed);
  const [said, setSaid] = useState("");
  const [table, setTable] = useState<string>();
  const sources = evaluated.findings.purchases;
  // Rows of one sheet can be selected together; for rows of other sheets a message says that they are not.
  const select = async (places: readonly InvoicePlace[]): Promise<void> => {
    const [first] = places;
    const sheet = first && sources[first.source]?.sheet;
    if (sheet === undefined) return;
    const rows = places.filter(({ source }) => sources[source]?.sheet === sheet).map(({ row }) => row);
    const shown = await session.selectRows(sheet, rows);
    const count = places.length;
    const names = sources.map((source) => source.sheet);
    setTable(shown < count ? invoiceTable(await allRows(), names, speech) : undefined);
    setSaid(
      shown < count
        ? text("pane.invoices-selected-some", { shown, count })
        : text("pane.invoices-selected", { count }),
    );
  };
  return (
    <>
      <PagedList pages={pages} label={text("pane.invoices-list")} itemHeight={ITEM_HEIGHT} empty={null}>
        {(invoice) => <InvoiceButton invoice={invoice} onSelect={() => void select([invoice])} />}
      </PagedList>
      <Button size="small" icon={<TableRegular />} onClick={() => void allPlaces().then(select)}>
        {text("pane.invoices-select")}
      </Button>
      <Caption1 role="status">{said}</Caption1>
      {table !== undefined && (
        <CopyableText
          label={text("pane.invoices-table")}
          content={table}
          rows={4}
          copy={text("pane.invoices-copy")}
        />
      )}
    </>
  );
}

const useInvoiceStyles = makeStyles({
  button: {
    width: "100%",
    justifyContent: "start",
    textAlign: "start",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontWeight: tokens.fontWeightRegular,
  },
  lines: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", width: "100%" },
  sums: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  amount: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  changed: { color: tokens.colorStatusWarningForeground3 },
});

interface InvoiceButtonProps {
  readonly invoice: InvoiceRow;
  readonly onSelect: () => void;
}

/** A purchase: day and document, amount, and the sum so far including it. Selects its row. */
function InvoiceButton({ invoice, onSelect }: InvoiceButtonProps) {
  const { text, formats } = useSpeech();
  const styles = useInvoiceStyles();
  const { document, row, amount, sumSoFar, isChanged } = invoice;
  const day = formats.shortDay(invoice.day);
  const hasDocument = document !== undefined && document !== "";
  return (
    <Button appearance="subtle" className={styles.button} onClick={onSelect}>
      <span className={styles.lines}>
        <span>
          {hasDocument ? text("pane.invoice", { day, document }) : text("pane.invoice-row", { day, row })}
        </span>
        <span className={styles.sums}>
          <span className={styles.amount}>{formats.money(amount)}</span>
          <Caption1>{text("pane.invoice-so-far", { sum: formats.money(sumSoFar) })}</Caption1>
        </span>
        {isChanged && <Caption1 className={styles.changed}>{text("pane.invoice-changed")}</Caption1>}
      </span>
    </Button>
  );
}
