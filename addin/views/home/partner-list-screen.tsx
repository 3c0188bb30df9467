import { Button, Caption1, makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { ENDING_SOON_DAYS } from "../../../src/app/partner/ending-soon";
import {
  PARTNER_ORDERS,
  type PartnerLine,
  type PartnerOrder,
  type PartnerWish,
} from "../../../src/app/partner/partner-list";
import { isolated } from "../../../src/messages/isolate";
import type { MessageKey } from "../../../src/messages/keys";
import type { Evaluated } from "../../services/worker-jobs";
import { FIGURES } from "../shared/measures";
import { namesOf } from "../shared/model/names";
import type { Navigation } from "../shared/navigation";
import { PagedList } from "../shared/paged-list";
import { useSpeech } from "../shared/speech";
import { usePages } from "../shared/use-pages";
import { DrillIn } from "../shared/drill-in";
import { lineNote, listTitle, usualOrder } from "./model/partner-lines";

interface PartnerListScreenProps {
  readonly evaluated: Evaluated;
  readonly wish: PartnerWish;
  readonly navigation: Navigation;
  readonly onBack: () => void;
}

const ORDERS: Readonly<Record<Exclude<PartnerOrder, "usual">, MessageKey>> = {
  name: "pane.order-name",
  points: "pane.order-points",
};

/** Pixels that tabs, title and tools take. */
const REST = 190;

const useStyles = makeStyles({
  tools: { display: "flex", gap: tokens.spacingHorizontalXS },
  search: { flex: "1 1 0", minWidth: 0, maxWidth: "none" },
  order: { flex: "0 1 auto", minWidth: 0 },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "44px",
    padding: `${tokens.spacingVerticalXXS} 0`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: 0,
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  note: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground3 },
  points: FIGURES,
});

/** Partners of one kind: searched, sorted, walked through by arrow keys. Each opens the partner. */
export default function PartnerListScreen({ evaluated, wish, navigation, onBack }: PartnerListScreenProps) {
  const { text, language } = useSpeech();
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const [order, setOrder] = useState<PartnerOrder>("usual");
  const search = useDeferredValue(typed);
  const { ask, findings } = evaluated;
  const names = useMemo(() => namesOf(findings.rules, language), [findings.rules, language]);
  const fetchPage = useCallback(
    (from: number, count: number) => ask.partners({ wish, order, search }, from, count),
    [ask, wish, order, search],
  );
  const pages = usePages(fetchPage);
  const title = listTitle(wish, names, text);
  return (
    <DrillIn title={title} onBack={onBack}>
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          size="small"
          aria-label={text("pane.partner-search")}
          placeholder={text("pane.partner-search-hint")}
          value={typed}
          dismiss={{ "aria-label": text("pane.clear-search") }}
          onChange={(_event, { value }) => {
            setTyped(value);
          }}
        />
        <Select
          className={styles.order}
          size="small"
          aria-label={text("pane.order")}
          value={order}
          onChange={(_event, { value }) => {
            setOrder(PARTNER_ORDERS.find((one) => one === value) ?? "usual");
          }}
        >
          {PARTNER_ORDERS.map((one) => (
            <option key={one} value={one}>
              {text(one === "usual" ? usualOrder(wish) : ORDERS[one])}
            </option>
          ))}
        </Select>
      </div>
      <Caption1 role="status">
        {pages.total !== undefined &&
          text("pane.partners-listed", {
            count: pages.total,
            days: wish.kind === "ending" ? ENDING_SOON_DAYS : 0,
          })}
      </Caption1>
      <PagedList pages={pages} label={title} itemHeight={46} empty={null} rest={REST}>
        {(line) => <Line line={line} note={lineNote(line, wish, names)} onOpen={navigation.toPartner} />}
      </PagedList>
    </DrillIn>
  );
}

interface LineProps {
  readonly line: PartnerLine;
  readonly note: ReturnType<typeof lineNote>;
  readonly onOpen: (position: number, isFromList: boolean) => void;
}

function Line({ line: { position, name, id, points }, note, onOpen }: LineProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  return (
    <Button
      appearance="subtle"
      className={styles.line}
      onClick={() => {
        onOpen(position, true);
      }}
    >
      <span className={styles.name}>
        {name === "" ? isolated(id) : text("pane.partner-id", { name, id })}
      </span>
      <span className={styles.points}>{points === undefined ? "" : formats.number(points)}</span>
      <Caption1 className={styles.note}>{note(text, formats)}</Caption1>
    </Button>
  );
}
