import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Change } from "../../../src/app/change";
import { changeParts, type ChangePart } from "./model/change-parts";
import { periodName } from "../../../src/messages/period-name";
import { CellLink } from "../shared/cell-link";
import { HiddenText } from "../shared/hidden-text";
import { useSpeech } from "../shared/speech";
import { Name } from "../shared/name";

interface ChangeItemProps {
  readonly change: Change;
  /** The change above it is another partner's: this one says whose it is. */
  readonly isFirst: boolean;
  readonly onGoTo: (sheet: string, cell: string) => void;
}

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  partner: {
    ...typographyStyles.body1Strong,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalXXS,
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    // A target that a finger finds (WCAG 2.5.8), also where the list is cut off above other buttons.
    "& > button": { minHeight: "24px" },
  },
  values: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
  },
  old: { color: tokens.colorNeutralForeground3 },
  parts: { listStyleType: "none", margin: 0, padding: 0 },
  removed: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  added: { fontWeight: tokens.fontWeightSemibold },
});

/** A row of the ledger in a line, below its partner's name. */
export function ChangeItem({ change, isFirst, onGoTo }: ChangeItemProps) {
  const { text } = useSpeech();
  const styles = useStyles();
  const { partnerId, partnerName } = change;
  return (
    <div className={styles.item}>
      {isFirst && (
        <span className={styles.partner}>
          {partnerName === "" ? (
            <Name>{partnerId}</Name>
          ) : (
            text("pane.partner-id", { name: partnerName, id: partnerId })
          )}
        </span>
      )}
      <ChangeLine change={change} onGoTo={onGoTo} />
    </div>
  );
}

/** One cell in a line: which one, what it holds and will hold. */
export function ChangeLine({ change, onGoTo }: Omit<ChangeItemProps, "isFirst">) {
  const { text } = useSpeech();
  const styles = useStyles();
  const { column, period, was, now, sheet, cell } = change;
  const shownColumn =
    period === undefined
      ? column
      : text("pane.column-of-period", { column, period: periodName(period, text) });
  const parts = changeParts(was, now);
  return (
    <div className={styles.line}>
      <CellLink sheet={sheet} cell={cell} onGoTo={onGoTo}>
        {shownColumn}
      </CellLink>
      {parts === undefined ? <BeforeAfter change={change} /> : <Parts parts={parts} />}
    </div>
  );
}

/** A cell that holds nothing is told by what comes into it alone. */
function BeforeAfter({ change: { was, now, format } }: { readonly change: Change }) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const shown = (value: Change["was"]): string => formats.cell(value, format) || text("pane.blank");
  const isNew = formats.cell(was, format) === "";
  return (
    <div className={styles.values}>
      <HiddenText>{text("pane.before")}</HiddenText>
      {isNew ? (
        <HiddenText>{text("pane.blank")}</HiddenText>
      ) : (
        <>
          <span className={styles.old}>
            <Name>{shown(was)}</Name>
          </span>
          <span aria-hidden="true">→</span>
        </>
      )}
      <HiddenText>{text("pane.after")}</HiddenText>
      <Name>{shown(now)}</Name>
    </div>
  );
}

/** A list of names: removed ones are struck through, added ones have a plus before them. */
function Parts({ parts }: { readonly parts: readonly ChangePart[] }) {
  const { text } = useSpeech();
  const styles = useStyles();
  return (
    <ul className={styles.parts}>
      {parts.map(({ kind, text: name }) => (
        <li key={`${kind} ${name}`} className={mergeClasses(kind !== "kept" && styles[kind])}>
          {kind !== "kept" && (
            <>
              <HiddenText>{text(kind === "added" ? "pane.added" : "pane.removed")}</HiddenText>
              <span aria-hidden="true">{kind === "added" ? "+ " : "− "}</span>
            </>
          )}
          <Name>{name}</Name>
        </li>
      ))}
    </ul>
  );
}
