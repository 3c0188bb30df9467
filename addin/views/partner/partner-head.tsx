import {
  Badge,
  Body1,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle1,
  tokens,
} from "@fluentui/react-components";
import { problemDetails } from "../../../src/app/problem-details";
import { heldLevelWarning } from "./model/partner-sentences";
import { CellLink } from "../shared/cell-link";
import { useSpeech } from "../shared/speech";
import type { About } from "./about";
import { Name } from "../shared/name";

const useStyles = makeStyles({
  head: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  problems: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** The partner's name and level, announced to screen readers when they change. */
export function PartnerHead({ about }: { readonly about: About }) {
  const { language, text } = useSpeech();
  const styles = useStyles();
  const { card, names, onGoTo } = about;
  const id = text("pane.partner-id-is", { id: card.id });
  const cell = card.cells["partnerId"];
  const warning = heldLevelWarning(card);
  return (
    <div className={styles.head}>
      <Subtitle1 as="h2">
        <Name>{card.name === "" ? id : card.name}</Name>
      </Subtitle1>
      <div className={styles.line}>
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
      <Body1 className={styles.line}>
        <span>{text("pane.partner-level")}:</span>
        <strong>
          <Name>{heldWords(about, card.title[language])}</Name>
        </strong>
        {card.addOns.map((addOn) => (
          <Badge key={addOn} appearance="tint" color="brand">
            <Name>{names.level(addOn)}</Name>
          </Badge>
        ))}
      </Body1>
      {warning !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text(warning)}</MessageBarBody>
        </MessageBar>
      )}
      <RowProblems about={about} />
    </div>
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
