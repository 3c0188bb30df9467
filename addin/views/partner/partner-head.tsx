import {
  Badge,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import { problemDetails } from "../../../src/app/problem-details";
import { headFigures } from "./model/head-figures";
import { ratesAhead } from "./model/rate-ahead";
import { DECISIONS, heldLevelWarning } from "./model/partner-sentences";
import { TEXT } from "../shared/measures";
import { periodName } from "../../../src/messages/period-name";
import { CellLink } from "../shared/cell-link";
import { useSpeech } from "../shared/speech";
import type { About } from "./about";
import { STICKING } from "./use-opened-in-view";
import { Name } from "../shared/name";

/** The height of the tabs, which stick above it. */
const BELOW_TABS = "48px";

const useStyles = makeStyles({
  head: {
    position: "sticky",
    top: BELOW_TABS,
    zIndex: 1,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    paddingBottom: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: TEXT.title,
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  note: { ...TEXT.note, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  figure: { whiteSpace: "nowrap" },
  next: {
    ...TEXT.note,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  bar: { flex: "1 1 40px", width: "auto", minWidth: "40px" },
  problems: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Who it is and how it stands, in view while the rest is scrolled; announced to screen readers when it changes. */
export function PartnerHead({ about }: { readonly about: About }) {
  const { language, text } = useSpeech();
  const styles = useStyles();
  const { card, names, onGoTo } = about;
  const id = text("pane.partner-id-is", { id: card.id });
  const cell = card.cells["partnerId"];
  return (
    <div className={styles.head} {...STICKING}>
      <h2 className={styles.name}>
        <Name>{card.name === "" ? id : card.name}</Name>
      </h2>
      <div className={styles.line}>
        <strong>
          <Name>{heldWords(about, card.title[language])}</Name>
        </strong>
        {card.addOns.map((addOn) => (
          <Badge key={addOn} appearance="tint" color="brand" size="small">
            <Name>{names.level(addOn)}</Name>
          </Badge>
        ))}
        {cell === undefined ? (
          <Caption1>
            <Name>{id}</Name>
          </Caption1>
        ) : (
          <CellLink sheet={card.sheet} cell={cell} onGoTo={onGoTo}>
            {id}
          </CellLink>
        )}
      </div>
      <Figures about={about} />
      <Decision about={about} />
    </div>
  );
}

/** Points of the year and of the running period, and how far it is to the next rate. */
function Figures({ about }: { readonly about: About }) {
  const styles = useStyles();
  const { card, asOf, rules, text, formats } = about;
  const { year, ofYear, running, next } = headFigures(card, asOf, ratesAhead(card.points, rules));
  if (ofYear === undefined) return null;
  return (
    <>
      <div className={styles.note}>
        <span className={styles.figure}>
          {text("pane.head-points", { year, points: formats.number(ofYear) })}
        </span>
        {running !== undefined && (
          <span className={styles.figure}>
            {text("pane.head-running", {
              period: periodName(running.label, text),
              points: formats.number(running.points),
            })}
          </span>
        )}
      </div>
      {next !== undefined && (
        <div className={styles.next}>
          <span>
            {text("pane.head-next", {
              next: formats.rate(next.ahead.nextRate),
              missing: formats.money(next.ahead.missing),
            })}
          </span>
          <ProgressBar className={styles.bar} value={next.share} thickness="large" aria-hidden="true" />
        </div>
      )}
    </>
  );
}

/** What came of its application, in a line; the reasons stand below. */
function Decision({ about: { card, names, text } }: { readonly about: About }) {
  const styles = useStyles();
  const { decision, requested } = card.application;
  if (decision === "none") return null;
  const levels = requested.map((level) => names.level(level)).join(" + ");
  return (
    <div className={styles.note}>
      {text("pane.head-application", { levels, decision: text(DECISIONS[decision]) })}
    </div>
  );
}

/** What is wrong in its row, and with its level. */
export function PartnerWarnings({ about }: { readonly about: About }) {
  const { text } = about;
  const warning = heldLevelWarning(about.card);
  return (
    <>
      {warning !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text(warning)}</MessageBarBody>
        </MessageBar>
      )}
      <RowProblems about={about} />
    </>
  );
}

function heldWords({ card, names, text }: About, title: string): string {
  if (title !== "") return title;
  if (card.heldLevel !== undefined) return names.level(card.heldLevel);
  return text(card.isLevelUnreadable ? "pane.partner-level-unreadable" : "pane.partner-no-level");
}

/** The problems in the partner's row, each with its cell. */
function RowProblems({ about: { card, rules, formats, onGoTo } }: { readonly about: About }) {
  const { language, text } = useSpeech();
  const styles = useStyles();
  if (card.problems.length === 0) return null;
  const isError = card.problems.some(({ severity }) => severity === "error");
  return (
    <MessageBar intent={isError ? "error" : "warning"} layout="multiline">
      <MessageBarBody>
        <strong>{text("pane.partner-problems")}</strong>
        <ul className={styles.problems}>
          {card.problems.map((problem) => (
            <li key={`${problem.code} ${problem.at.cell}`}>
              <CellLink sheet={problem.at.sheet} cell={problem.at.cell} onGoTo={onGoTo}>
                {problem.at.cell}
              </CellLink>{" "}
              {text(`problem.${problem.code}`, problemDetails(rules.levels, problem, language, formats))}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
