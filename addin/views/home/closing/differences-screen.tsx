import { Body1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { DifferenceGroup } from "../../../../src/app/closing/differences";
import type { CauseSum } from "../../../../src/app/closing/outlook";
import type { Cause } from "../../../../src/domain/closing/books";
import { isolated } from "../../../../src/messages/isolate";
import type { MessageKey } from "../../../../src/messages/keys";
import { CellLink } from "../../shared/cell-link";
import { BARE_LIST, FIGURES } from "../../shared/measures";
import { periodName } from "../../../../src/messages/period-name";
import { Name } from "../../shared/name";
import type { Navigation } from "../../shared/navigation";
import { PagedList } from "../../shared/paged-list";
import { Section } from "../../shared/section";
import { useSpeech } from "../../shared/speech";
import { usePages } from "../../shared/use-pages";
import { DrillIn } from "../../shared/drill-in";
import type { ClosingProps } from "./closing-props";

interface DifferencesScreenProps extends Pick<ClosingProps, "evaluated" | "view" | "navigation"> {
  readonly onBack: () => void;
}

const CAUSE_NAMES: Readonly<Record<Cause, MessageKey>> = {
  late: "pane.cause-late",
  rate: "pane.cause-rate",
  changed: "pane.cause-changed",
  removed: "pane.cause-removed",
  joined: "pane.cause-joined",
  manual: "pane.cause-manual",
};

/** Height in pixels of a group with one period. */
const ITEM_HEIGHT = 130;

const useStyles = makeStyles({
  list: BARE_LIST,
  group: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  head: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  figures: {
    borderCollapse: "collapse",
    width: "100%",
    "& th": { fontWeight: tokens.fontWeightRegular, textAlign: "start", padding: 0 },
    "& thead th": { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
    "& td": { ...FIGURES, padding: 0 },
    "& thead th + th": { textAlign: "end" },
  },
  places: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

/** What closed periods would give now, beside what was told: by partner and cause, each leading to its rows. */
export default function DifferencesScreen({ evaluated, view, navigation, onBack }: DifferencesScreenProps) {
  const { text } = useSpeech();
  const { ask, findings } = evaluated;
  const pages = usePages(useCallback((from: number, count: number) => ask.differences(from, count), [ask]));
  return (
    <DrillIn title={text("pane.differences")} onBack={onBack}>
      <Body1 as="p">{text("pane.differences-what")}</Body1>
      <Causes sums={findings.closing.differences} />
      <PagedList
        pages={pages}
        label={text("pane.differences")}
        itemHeight={ITEM_HEIGHT}
        empty={null}
        rest={190}
      >
        {(group) => (
          <Group group={group} navigation={navigation} onGoTo={(...to) => void view.session.select(...to)} />
        )}
      </PagedList>
    </DrillIn>
  );
}

/** The total of each cause first. */
function Causes({ sums }: { readonly sums: readonly CauseSum[] }) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  return (
    <Section title={text("pane.differences-by-cause")}>
      <ul className={styles.list}>
        {sums.map(({ cause, partners, points }) => (
          <li key={cause}>
            {text("pane.difference-sum", {
              ...{ cause: text(CAUSE_NAMES[cause]), points: formats.difference(points), partners },
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface GroupProps {
  readonly group: DifferenceGroup;
  readonly navigation: Navigation;
  readonly onGoTo: (sheet: string, cell: string) => void;
}

function Group({ group, navigation, onGoTo }: GroupProps) {
  const { text, formats, language } = useSpeech();
  const styles = useStyles();
  const { partnerId: id, partnerName: name, position, points, because, places } = group;
  const partner = name === "" ? isolated(id) : text("pane.partner-id", { name, id });
  return (
    <div className={styles.group}>
      <div className={styles.head}>
        {position === undefined ? (
          <Name>{partner}</Name>
        ) : (
          <Link
            as="button"
            onClick={() => {
              navigation.toPartner(position);
            }}
          >
            {partner}
          </Link>
        )}
        <strong>{formats.difference(points)}</strong>
      </div>
      <Periods periods={group.periods} />
      <Name>{because[language]}</Name>
      {places.length > 0 && (
        <div className={styles.places}>
          {places.map(({ sheet, cell }) => (
            <CellLink key={`${sheet}!${cell}`} sheet={sheet} cell={cell} onGoTo={onGoTo} />
          ))}
        </div>
      )}
    </div>
  );
}

function Periods({ periods }: Pick<DifferenceGroup, "periods">) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const number = (value: number | undefined): string => (value === undefined ? "" : formats.number(value));
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th scope="col">{text("pane.period")}</th>
          <th scope="col">{text("pane.difference-told")}</th>
          <th scope="col">{text("pane.difference-now")}</th>
          <th scope="col">{text("pane.difference-points")}</th>
        </tr>
      </thead>
      <tbody>
        {periods.map(({ period, told, now, points }) => (
          <tr key={period}>
            <th scope="row">{periodName(period, text, true)}</th>
            <td>{number(told)}</td>
            <td>{number(now)}</td>
            <td>{formats.difference(points)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
