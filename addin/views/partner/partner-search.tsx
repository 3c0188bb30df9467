import { Button, Caption1, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useRef, useState } from "react";
import type { PartnerHit } from "../../../src/app/partner/hits";
import type { AskEvaluation } from "../../services/worker-jobs";
import { PagedList } from "../shared/paged-list";
import { useText } from "../shared/speech";
import { usePages } from "../shared/use-pages";
import { Name } from "../shared/name";

interface PartnerSearchProps {
  readonly ask: AskEvaluation;
  /** Called with the position of the chosen partner. */
  readonly onPick: (position: number) => void;
  /** Called when a search begins, and when it ends. */
  readonly onSearching: (isSearching: boolean) => void;
}

const HIT_HEIGHT = 52;

const useStyles = makeStyles({
  search: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  box: { maxWidth: "none", minWidth: 0 },
  hit: {
    width: "100%",
    justifyContent: "start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    minHeight: "44px",
  },
  lines: { display: "grid", minWidth: 0 },
  found: { color: tokens.colorNeutralForeground3 },
});

/** Finds a partner by name or id. Enter takes the first one found. */
export function PartnerSearch({ ask, onPick, onSearching }: PartnerSearchProps) {
  const text = useText();
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search.trim());
  const box = useRef<HTMLInputElement>(null);
  const fetchHits = useCallback(
    (from: number, count: number) => ask.findPartners(wanted, from, count),
    [ask, wanted],
  );
  const hits = usePages<PartnerHit>(wanted === "" ? undefined : fetchHits);
  const look = (value: string): void => {
    setSearch(value);
    onSearching(value.trim() !== "");
  };
  const pick = ({ position }: PartnerHit): void => {
    onPick(position);
    look("");
    // The pressed button disappears with the list.
    box.current?.focus();
  };
  const isSearching = search.trim() !== "" && wanted !== "";
  return (
    <div className={styles.search} role="search">
      <SearchBox
        size="small"
        aria-label={text("pane.partner-search")}
        input={{ ref: box }}
        className={styles.box}
        placeholder={text("pane.partner-search-hint")}
        value={search}
        dismiss={{ "aria-label": text("pane.clear-search") }}
        onChange={(_event, { value }) => {
          look(value);
        }}
        onKeyDown={(event) => {
          const first = isSearching && wanted === search.trim() ? hits.item(0) : undefined;
          if (event.key === "Enter" && first !== undefined) pick(first);
        }}
      />
      <Caption1 role="status" className={styles.found}>
        {isSearching && hits.total !== undefined && text("pane.partners-found", { count: hits.total })}
      </Caption1>
      {isSearching && (
        <PagedList pages={hits} label={text("pane.partner-hits")} itemHeight={HIT_HEIGHT} empty={null}>
          {(hit) => (
            <Hit
              hit={hit}
              onPick={() => {
                pick(hit);
              }}
            />
          )}
        </PagedList>
      )}
    </div>
  );
}

function Hit({ hit, onPick }: { readonly hit: PartnerHit; readonly onPick: () => void }) {
  const text = useText();
  const styles = useStyles();
  return (
    <Button appearance="subtle" className={styles.hit} onClick={onPick}>
      <span className={styles.lines}>
        <Name>{hit.name}</Name>
        <Caption1>{text("pane.partner-id-is", { id: hit.id })}</Caption1>
      </span>
    </Button>
  );
}
