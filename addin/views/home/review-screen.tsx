import { Body1, Button, Caption1, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useCallback, useDeferredValue, useState } from "react";
import { CHANGE_KINDS, type ChangeKind, type ChangeTotals } from "../../../src/app/change";
import type { MessageKey } from "../../../src/messages/keys";
import type { Evaluated } from "../../services/worker-jobs";
import type { SessionView } from "../../session/use-pane-session";
import { PagedList } from "../shared/paged-list";
import { useText } from "../shared/speech";
import { usePages } from "../shared/use-pages";
import { ChangeItem } from "./change-item";
import { DrillIn } from "./drill-in";
import { ReviewTotals } from "./review-totals";
import { WriteButton } from "./write-button";

interface ReviewScreenProps {
  readonly view: SessionView;
  /** An ISO day. */
  readonly today: string;
  readonly onBack: () => void;
}

/** What the partners sheet would change: the ledger is folded. */
const OF_PARTNERS = CHANGE_KINDS.filter((kind) => kind !== "ledger");

const KIND_NAMES: Readonly<Record<ChangeKind, MessageKey>> = {
  level: "pane.change-level",
  decision: "pane.change-decision",
  points: "pane.change-points",
  benefits: "pane.change-benefits",
  membership: "pane.change-membership",
  ledger: "pane.change-ledger",
};

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  search: { maxWidth: "none" },
  fold: { alignSelf: "start", paddingInline: 0 },
});

/** Every cell that will be written, before and after. */
export default function ReviewScreen({ view, today, onBack }: ReviewScreenProps) {
  const text = useText();
  const { evaluated, isWritten } = view.state;
  const goTo = (sheet: string, cell: string): void => {
    void view.session.select(sheet, cell);
  };
  return (
    <DrillIn title={text("pane.review")} onBack={onBack}>
      {evaluated !== undefined && (
        <>
          {isWritten && <Body1>{text("pane.results-written")}</Body1>}
          <ReviewTotals findings={evaluated.findings} />
          <WriteButton view={view} today={today} />
          <ChangeList evaluated={evaluated} onGoTo={goTo} />
          <FoldedLedger evaluated={evaluated} onGoTo={goTo} />
        </>
      )}
    </DrillIn>
  );
}

interface ChangeListProps {
  readonly evaluated: Evaluated;
  readonly onGoTo: (sheet: string, cell: string) => void;
}

function ChangeList({ evaluated, onGoTo }: ChangeListProps) {
  const text = useText();
  const styles = useStyles();
  const [kinds, setKinds] = useState<readonly ChangeKind[]>([]);
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed);
  const { ask, findings } = evaluated;
  const fetchPage = useCallback(
    (from: number, count: number) =>
      ask.changes({ kinds: kinds.length === 0 ? OF_PARTNERS : kinds, search }, from, count),
    [ask, kinds, search],
  );
  const pages = usePages(fetchPage);
  const isFiltered = kinds.length > 0 || search.trim() !== "";
  return (
    <>
      <KindChips totals={findings.totals} kinds={kinds} onChange={setKinds} />
      <SearchBox
        className={styles.search}
        size="small"
        aria-label={text("pane.find-partner-change")}
        placeholder={text("pane.find-partner-change")}
        value={typed}
        dismiss={{ "aria-label": text("pane.clear-search") }}
        onChange={(_event, { value }) => {
          setTyped(value);
        }}
      />
      <Caption1 role="status">
        {isFiltered && pages.total !== undefined && text("pane.changes-found", { count: pages.total })}
      </Caption1>
      <PagedList
        pages={pages}
        label={text("pane.changes")}
        itemHeight={28}
        empty={isFiltered ? null : <Body1>{text("pane.no-changes")}</Body1>}
      >
        {(change, before) => (
          <ChangeItem change={change} isFirst={before?.partnerId !== change.partnerId} onGoTo={onGoTo} />
        )}
      </PagedList>
    </>
  );
}

/** The ledger repeats what the partners' own rows say: how much of it is told, and behind that each row. */
function FoldedLedger({ evaluated, onGoTo }: ChangeListProps) {
  const text = useText();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { findings, plan } = evaluated;
  const count = findings.totals.byKind.ledger;
  const isNew = plan.sheets.some(({ isNewSheet }) => isNewSheet);
  if (count === 0) return null;
  return (
    <>
      <Button
        appearance="transparent"
        className={styles.fold}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {text(isNew ? "pane.review-ledger-new" : "pane.review-ledger", { count })}
      </Button>
      {isOpen && <LedgerChanges evaluated={evaluated} onGoTo={onGoTo} />}
    </>
  );
}

function LedgerChanges({ evaluated: { ask }, onGoTo }: ChangeListProps) {
  const text = useText();
  const fetchPage = useCallback(
    (from: number, count: number) => ask.changes({ kinds: ["ledger"], search: "" }, from, count),
    [ask],
  );
  return (
    <PagedList pages={usePages(fetchPage)} label={text("pane.change-ledger")} itemHeight={28} empty={null}>
      {(change, before) => (
        <ChangeItem change={change} isFirst={before?.partnerId !== change.partnerId} onGoTo={onGoTo} />
      )}
    </PagedList>
  );
}

interface KindChipsProps {
  readonly totals: ChangeTotals;
  readonly kinds: readonly ChangeKind[];
  readonly onChange: (kinds: readonly ChangeKind[]) => void;
}

/** Filters for kinds; all kinds are shown if none is pressed. */
function KindChips({ totals, kinds, onChange }: KindChipsProps) {
  const text = useText();
  const styles = useStyles();
  return (
    <div className={styles.chips} role="group" aria-label={text("pane.by-kind")}>
      {OF_PARTNERS.filter((kind) => totals.byKind[kind] > 0).map((kind) => {
        const isPressed = kinds.includes(kind);
        return (
          <Button
            key={kind}
            size="small"
            shape="circular"
            appearance={isPressed ? "primary" : "outline"}
            aria-pressed={isPressed}
            onClick={() => {
              onChange(isPressed ? kinds.filter((other) => other !== kind) : [...kinds, kind]);
            }}
          >
            {text("pane.kind-and-count", { kind: text(KIND_NAMES[kind]), count: totals.byKind[kind] })}
          </Button>
        );
      })}
    </div>
  );
}
