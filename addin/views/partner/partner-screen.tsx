import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, PersonRegular, PersonSearchRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useState } from "react";
import type { PartnerCard } from "../../../src/app/partner/card";
import type { MessageKey } from "../../../src/messages/keys";
import type { Evaluated } from "../../services/worker-jobs";
import type { SessionView } from "../../session/use-pane-session";
import type { FollowedPartner } from "./model/followed-partner";
import type { PlaceKeeper } from "../../settings/place";
import { EvaluateButton } from "../shared/evaluate-button";
import { EmptyState } from "../shared/empty-state";
import { HiddenText } from "../shared/hidden-text";
import { SPACE, TEXT } from "../shared/measures";
import { ScreenTitle } from "../shared/screen-title";
import { Stale } from "../shared/stale-bar";
import { useText } from "../shared/speech";
import { useAnswer } from "../shared/use-answer";
import type { Navigation, WantedPartner } from "../shared/navigation";
import { PartnerSearch } from "./partner-search";
import { PartnerView } from "./partner-view";
import { useFollowedPartner, type FollowingPartner } from "./use-followed-partner";

interface PartnerScreenProps {
  readonly view: SessionView;
  /** An ISO day. */
  readonly today: string;
  /** A partner chosen on another screen. */
  readonly wanted: WantedPartner | undefined;
  /** Where the pane was left: the partner that was open is opened again. */
  readonly place: PlaceKeeper;
  readonly navigation: Navigation;
}

const useStyles = makeStyles({
  back: { alignSelf: "start", paddingInline: 0 },
  partner: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: SPACE.small },
  from: { ...TEXT.note, color: tokens.colorNeutralForeground3 },
});

/** Everything about one partner: that of the selected row, or one found by searching. */
export default function PartnerScreen({ view, today, wanted, place, navigation }: PartnerScreenProps) {
  const text = useText();
  const styles = useStyles();
  const { evaluated } = view.state;
  const following = useFollowedPartner(view.state, wanted, place);
  const [isSearching, setSearching] = useState(false);
  return (
    <>
      <ScreenTitle isHidden>{text("pane.tab-partner")}</ScreenTitle>
      {wanted?.isFromList === true && following.by === "screen" && (
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          className={styles.back}
          onClick={() => {
            navigation.to("home");
          }}
        >
          {text("pane.partner-to-list")}
        </Button>
      )}
      <Stale view={view} today={today} />
      {evaluated === undefined ? (
        <EvaluateFirst view={view} today={today} navigation={navigation} />
      ) : (
        <div className={styles.partner}>
          <PartnerSearch ask={evaluated.ask} onPick={following.pick} onSearching={setSearching} />
          <Followed {...{ view, evaluated, following, isSearching }} />
        </div>
      )}
    </>
  );
}

function EvaluateFirst({ view, today, navigation }: Omit<PartnerScreenProps, "wanted" | "place">) {
  const text = useText();
  return (
    <>
      <EmptyState icon={<PersonRegular />} title={text("pane.partner-evaluate-first")}>
        {text("pane.partner-evaluate-first-hint")}
      </EmptyState>
      <EvaluateButton view={view} today={today} isMain />
      <Button
        onClick={() => {
          navigation.to("home");
        }}
      >
        {text("pane.partner-to-home")}
      </Button>
    </>
  );
}

const FROM = {
  sheet: "pane.partner-from-sheet",
  search: "pane.partner-by-hand",
  screen: "pane.partner-by-hand",
} as const satisfies Readonly<Record<string, MessageKey>>;

interface FollowedFromProps {
  readonly followed: FollowedPartner;
  readonly card: PartnerCard | undefined;
}

/** The reason why this partner is shown; the name is below, and is announced when it changes. */
function FollowedFrom({ followed: { by, isElsewhere }, card }: FollowedFromProps) {
  const text = useText();
  const styles = useStyles();
  return (
    <div role="status" className={styles.from}>
      {card !== undefined && (
        <HiddenText>{`${text("pane.partner-shown", { name: card.name, id: card.id })} `}</HiddenText>
      )}
      {by !== undefined && text(isElsewhere ? "pane.partner-elsewhere" : FROM[by])}
    </div>
  );
}

interface FollowedProps {
  readonly view: SessionView;
  readonly evaluated: Evaluated;
  readonly following: FollowingPartner;
  /** Then what is found stands alone, unless a partner is shown. */
  readonly isSearching: boolean;
}

function Followed({ view, evaluated, following, isSearching }: FollowedProps) {
  const { ask } = evaluated;
  const { position, know } = following;
  const askPartner = useCallback(() => ask.partner(position ?? 0), [ask, position]);
  const answer = useAnswer(position === undefined ? undefined : askPartner);
  const card = answer.kind === "here" ? answer.value : undefined;
  useEffect(() => {
    if (card !== undefined) know(card.id);
  });
  return (
    <>
      <FollowedFrom followed={following} card={card} />
      {card === undefined ? (
        <NoCard
          hasFailed={answer.kind === "failed"}
          isComing={following.by !== undefined}
          isSearching={isSearching}
        />
      ) : (
        <PartnerView card={card} evaluated={evaluated} session={view.session} changed={view.state.changed} />
      )}
    </>
  );
}

interface NoCardProps extends Pick<FollowedProps, "isSearching"> {
  readonly hasFailed: boolean;
  readonly isComing: boolean;
}

function NoCard({ hasFailed, isComing, isSearching }: NoCardProps) {
  const text = useText();
  if (hasFailed) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{text("pane.partner-failed")}</MessageBarBody>
      </MessageBar>
    );
  }
  if (isComing) return <Spinner label={text("pane.loading")} />;
  if (isSearching) return null;
  return (
    <EmptyState icon={<PersonSearchRegular />} title={text("pane.partner-none")}>
      {text("pane.partner-none-hint")}
    </EmptyState>
  );
}
