import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular, FilterRegular } from "@fluentui/react-icons";
import { useCallback, useDeferredValue, useId, useState } from "react";
import type { ChangeKind } from "../../../src/app/change";
import type { ChangeFilter } from "../../../src/app/changes";
import type { AskEvaluation, Evaluated } from "../../services/worker-jobs";
import type { SessionView } from "../../session/use-pane-session";
import { ManagerField, useManager } from "../shared/manager-field";
import { PagedList } from "../shared/paged-list";
import { useText } from "../shared/speech";
import { usePages } from "../shared/use-pages";
import { ChangeFilters } from "./change-filters";
import { ChangeItem } from "./change-item";
import { ChangedPartnerItem } from "./changed-partner-item";
import { DrillIn } from "../shared/drill-in";
import { OF_PARTNERS } from "./model/changed-partner";
import { ReviewTotals } from "./review-totals";
import { WriteButton } from "./write-button";

interface ReviewScreenProps {
  readonly view: SessionView;
  /** An ISO day. */
  readonly today: string;
  readonly onBack: () => void;
}

/** Pixels that tabs, title, totals, button and the ledger's line take. */
const REST = 230;

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  totals: { flex: "1 1 auto", minWidth: 0 },
  filter: { flexShrink: 0 },
  filters: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  fold: { alignSelf: "start", paddingInline: 0 },
});

/** Every cell that will be written, before and after. */
export default function ReviewScreen({ view, today, onBack }: ReviewScreenProps) {
  const text = useText();
  const { evaluated, isWritten } = view.state;
  const goTo = useCallback(
    (sheet: string, cell: string): void => {
      void view.session.select(sheet, cell);
    },
    [view.session],
  );
  return (
    <DrillIn title={text("pane.review")} onBack={onBack}>
      {evaluated !== undefined && (
        <>
          {isWritten && <Body1>{text("pane.results-written")}</Body1>}
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

function useChangedPartners(ask: AskEvaluation, { kinds, search, manager }: ChangeFilter) {
  const fetchPage = useCallback(
    (from: number, count: number) => ask.changedPartners({ kinds, search, manager }, from, count),
    [ask, kinds, search, manager],
  );
  return usePages(fetchPage);
}

/** The changes by partner. What narrows them down stands behind a button: a low pane has room for the partners. */
function ChangeList({ evaluated, onGoTo }: ChangeListProps) {
  const text = useText();
  const styles = useStyles();
  const id = useId();
  const [isFilterOpen, setFilterOpen] = useState(false);
  const [kinds, setKinds] = useState<readonly ChangeKind[]>([]);
  const [typed, setTyped] = useState("");
  const { isOpen, toggle } = useOpened();
  const search = useDeferredValue(typed);
  const { ask, findings } = evaluated;
  const { manager: kept, choose } = useManager(findings.managers);
  // Everything is written, so everything is shown until somebody asks for a part.
  const manager = isFilterOpen ? kept : undefined;
  const pages = useChangedPartners(ask, { kinds: kinds.length === 0 ? OF_PARTNERS : kinds, search, manager });
  const isFiltered = kinds.length > 0 || search.trim() !== "" || manager !== undefined;
  return (
    <>
      <div className={styles.head}>
        <div className={styles.totals}>
          <ReviewTotals findings={findings} />
        </div>
        <Button
          appearance="subtle"
          className={styles.filter}
          icon={<FilterRegular />}
          aria-label={text("pane.filter-changes")}
          aria-expanded={isFilterOpen}
          aria-controls={id}
          onClick={() => {
            setKinds([]);
            setTyped("");
            setFilterOpen(!isFilterOpen);
          }}
        />
      </div>
      <div id={id} className={isFilterOpen ? styles.filters : undefined} hidden={!isFilterOpen}>
        {isFilterOpen && <ManagerField managers={findings.managers} {...{ manager, choose }} />}
        {isFilterOpen && (
          <ChangeFilters
            totals={findings.totals}
            {...{ kinds, onKinds: setKinds, search: typed, onSearch: setTyped }}
            found={isFiltered ? pages.total : undefined}
          />
        )}
      </div>
      <PagedList
        pages={pages}
        label={text("pane.changes")}
        itemHeight={52}
        rest={REST}
        empty={isFiltered ? null : <Body1>{text("pane.no-changes")}</Body1>}
      >
        {(partner) => (
          <ChangedPartnerItem {...{ partner, onGoTo }} isOpen={isOpen(partner.id)} onToggle={toggle} />
        )}
      </PagedList>
    </>
  );
}

/** Which partners are open: kept outside their lines, which leave the page when they are scrolled away. */
function useOpened() {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  return {
    isOpen: (id: string): boolean => opened.has(id),
    toggle: (id: string): void => {
      const next = new Set(opened);
      if (!next.delete(id)) next.add(id);
      setOpened(next);
    },
  };
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
        size="small"
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
