import { Body1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { incompleteDetails } from "../../../../src/app/problem-details";
import { isolated } from "../../../../src/messages/isolate";
import type { MessageFormatter } from "../../../../src/messages/formatter";
import type { Formats } from "../../../format/formats";
import type { ClosingObstacleShown } from "../../../worker/protocol";
import { CellLink } from "../../shared/cell-link";
import { BARE_LIST } from "../../shared/measures";
import { periodName } from "../../../../src/messages/period-name";
import type { Navigation } from "../../shared/navigation";
import { useSpeech } from "../../shared/speech";
import type { Acceptances, Obstacles, PartnerObstacle } from "../model/closing-obstacles";
import { TextLine } from "../../shared/text-line";

interface ObstacleListProps {
  readonly obstacles: Obstacles;
  readonly acceptances: Acceptances;
  readonly navigation: Navigation;
  readonly onAccept: (key: string, why: string) => void;
  readonly onGoTo: (sheet: string, cell: string) => void;
}

const useStyles = makeStyles({
  list: { ...BARE_LIST, gap: tokens.spacingVerticalM },
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXXS },
});

/** Each leads to where it is put right, or is accepted with a reason. */
export function ObstacleList({ obstacles, acceptances, navigation, onAccept, onGoTo }: ObstacleListProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const { firm, partners, rows } = obstacles;
  const reason = (key: string) => (
    <TextLine
      label={text("pane.closing-accept")}
      value={acceptances.get(key) ?? ""}
      onChange={(value) => {
        onAccept(key, value);
      }}
    />
  );
  if (firm.length + partners.length + rows.length === 0)
    return <Body1 as="p">{text("pane.closing-clear")}</Body1>;
  return (
    <>
      {firm.length === 0 && <Body1 as="p">{text("pane.closing-accept-hint")}</Body1>}
      <ul className={styles.list} aria-label={text("pane.closing-in-the-way")}>
        {firm.map((one, at) => (
          <li key={at}>{firmSentence(one, text, formats)}</li>
        ))}
        {partners.map((one) => (
          <li key={one.id} className={styles.item}>
            <PartnerLine partner={one} navigation={navigation} />
            {reason(one.id)}
          </li>
        ))}
        {rows.map(({ name, cause }) => (
          <li key={name} className={styles.item}>
            <span>
              {text(`incomplete.${cause.code}`, incompleteDetails(cause, formats))}{" "}
              <CellLink {...cause.at} onGoTo={onGoTo} />
            </span>
            {reason(name)}
          </li>
        ))}
      </ul>
    </>
  );
}

function PartnerLine({
  partner,
  navigation,
}: {
  readonly partner: PartnerObstacle;
  readonly navigation: Navigation;
}) {
  const { text } = useSpeech();
  const { position } = partner;
  const sentence = text("pane.closing-provisional", { partner: partnerName(partner, text) });
  if (position === undefined) return <span>{sentence}</span>;
  return (
    <Link
      as="button"
      onClick={() => {
        navigation.toPartner(position);
      }}
    >
      {sentence}
    </Link>
  );
}

function partnerName({ id, name }: PartnerObstacle, text: MessageFormatter): string {
  return name === "" ? isolated(id) : text("pane.partner-id", { name, id });
}

function firmSentence(obstacle: ClosingObstacleShown, text: MessageFormatter, formats: Formats): string {
  switch (obstacle.kind) {
    case "broken":
      return text("pane.closings-broken");
    case "not-over":
      return text("pane.closing-not-over", {
        ...{ period: periodName(obstacle.period, text), day: formats.day(obstacle.last) },
      });
    case "not-next":
      return text("pane.closing-not-next", { period: periodName(obstacle.period, text) });
    case "incomplete":
      return text(`incomplete.${obstacle.cause.code}`, incompleteDetails(obstacle.cause, formats));
    case "rules-missing":
    case "provisional":
      return text("pane.closing-rules-missing", { partner: partnerName(obstacle, text) });
  }
}
