import { Caption1, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { ENDING_SOON_DAYS } from "../../../src/app/partner/ending-soon";
import {
  PARTNER_ORDERS,
  type PartnerLine,
  type PartnerOrder,
  type PartnerWish,
} from "../../../src/app/partner/partner-list";
import type { MessageKey } from "../../../src/messages/keys";
import type { Evaluated } from "../../services/worker-jobs";
import { namesOf } from "../shared/model/names";
import type { Navigation } from "../shared/navigation";
import { ManagerField, useManager } from "../shared/manager-field";
import { PagedList } from "../shared/paged-list";
import { PartnerButton } from "../shared/partner-button";
import { SearchField } from "../shared/search-field";
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
  search: { flex: "1 1 0", minWidth: 0 },
  order: { flex: "0 1 auto", minWidth: 0 },
});

/** Partners of one kind: searched, sorted, walked through by arrow keys. Each opens the partner. */
export default function PartnerListScreen({ evaluated, wish, navigation, onBack }: PartnerListScreenProps) {
  const { text, language } = useSpeech();
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const [order, setOrder] = useState<PartnerOrder>("usual");
  const search = useDeferredValue(typed);
  const { ask, findings } = evaluated;
  const { manager, choose } = useManager(findings.managers);
  const names = useMemo(() => namesOf(findings.rules, language), [findings.rules, language]);
  const fetchPage = useCallback(
    (from: number, count: number) => ask.partners({ wish, order, search, manager }, from, count),
    [ask, wish, order, search, manager],
  );
  const pages = usePages(fetchPage);
  const title = listTitle(wish, names, text);
  return (
    <DrillIn title={title} onBack={onBack}>
      <div className={styles.tools}>
        <SearchField
          className={styles.search}
          label={text("pane.partner-search")}
          hint={text("pane.partner-search-hint")}
          value={typed}
          onValue={setTyped}
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
      <ManagerField managers={findings.managers} {...{ manager, choose }} />
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
  return (
    <PartnerButton
      name={name}
      id={id}
      figure={points === undefined ? "" : formats.number(points)}
      note={note(text, formats)}
      onOpen={() => {
        onOpen(position, true);
      }}
    />
  );
}
