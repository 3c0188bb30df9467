import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ChangeKind, ChangeTotals } from "../../../src/app/change";
import { SearchField } from "../shared/search-field";
import { useText } from "../shared/speech";
import { KIND_NAMES, OF_PARTNERS } from "./model/changed-partner";

interface ChangeFiltersProps {
  readonly totals: ChangeTotals;
  readonly kinds: readonly ChangeKind[];
  readonly onKinds: (kinds: readonly ChangeKind[]) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Number of partners that they leave; undefined while nothing is filtered. */
  readonly found: number | undefined;
}

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** What the list of changes is narrowed down by: kinds, and a partner. */
export function ChangeFilters({ totals, kinds, onKinds, search, onSearch, found }: ChangeFiltersProps) {
  const text = useText();
  return (
    <>
      <KindChips totals={totals} kinds={kinds} onChange={onKinds} />
      <SearchField
        label={text("pane.find-partner-change")}
        hint={text("pane.find-partner-change")}
        value={search}
        onValue={onSearch}
      />
      <Caption1 role="status">
        {found !== undefined && text("pane.partners-found", { count: found })}
      </Caption1>
    </>
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
