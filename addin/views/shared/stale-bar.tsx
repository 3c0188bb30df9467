import { Button, makeStyles } from "@fluentui/react-components";
import { isolated } from "../../../src/messages/isolate";
import type { ForeignChange } from "../../services/pane-services";
import type { SessionView } from "../../session/use-pane-session";
import { CellLink } from "./cell-link";
import { InfoBar } from "./info-bar";
import { stalenessOf, type Staleness } from "./model/staleness";
import { useSpeech, useText } from "./speech";

interface StaleProps {
  readonly view: SessionView;
  /** An ISO day. */
  readonly today: string;
}

const useStyles = makeStyles({
  // An empty region takes no room, but stays a live region for later messages.
  region: { ":empty": { position: "absolute" } },
});

/** `StaleBar` in a live region of its own, for a screen that has none for such bars. */
export function Stale(props: StaleProps) {
  const styles = useStyles();
  return (
    <div className={styles.region} aria-live="polite">
      <StaleBar {...props} />
    </div>
  );
}

/** Says that and why the result is out of date, with a button to evaluate again as of the chosen day. */
export function StaleBar({ view: { state, session }, today }: StaleProps) {
  const text = useText();
  const { changed, activity } = state;
  const staleness = stalenessOf(state, today);
  const sentence = useStaleSentence(staleness, changed);
  if (sentence === undefined) return null;
  const day = staleness.kind === "other-day" ? staleness.chosen : state.evaluated?.findings.overview.asOf;
  const again = day !== undefined && (
    <Button disabled={activity.kind !== "idle"} onClick={() => void session.evaluate(day)}>
      {text("pane.evaluate-again")}
    </Button>
  );
  const cells = staleness.kind === "changed" ? changed?.cells : undefined;
  return (
    <InfoBar intent="warning" action={again}>
      <div>{sentence}</div>
      {changed !== undefined && cells !== undefined && (
        <CellLink sheet={changed.sheet} cell={cells} onGoTo={(...to) => void session.select(...to)} />
      )}
    </InfoBar>
  );
}

/** The sentence why a result is out of date; undefined if it is not. */
export function useStaleSentence(
  staleness: Staleness,
  changed: ForeignChange | undefined,
): string | undefined {
  const { text, formats } = useSpeech();
  switch (staleness.kind) {
    case "fresh":
      return undefined;
    case "other-day": {
      const evaluated = formats.day(staleness.evaluated);
      if (staleness.chosen === undefined) return text("pane.stale-no-day", { evaluated });
      return text("pane.stale-day", { evaluated, chosen: formats.day(staleness.chosen) });
    }
    case "changed": {
      const { sheet = "", cells } = changed ?? {};
      const place = cells === undefined ? sheet : `${isolated(sheet)}!${cells}`;
      return text("pane.changed-since", { cells: staleness.cells, place });
    }
  }
}
