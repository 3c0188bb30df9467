import { makeStyles, tokens } from "@fluentui/react-components";
import { Activity, lazy, Suspense, useEffect, useRef, useState } from "react";
import type { PaneState } from "../../session/pane-state";
import type { SessionView } from "../../session/use-pane-session";
import { isFit } from "./model/sheets-in-use";
import { hasChanges, writeOffer } from "./model/write-offer";
import { stalenessOf } from "../shared/model/staleness";
import { ReservedPlace } from "../shared/reserved-place";
import { ScreenTitle } from "../shared/screen-title";
import { useText } from "../shared/speech";
import type { Navigation } from "../shared/navigation";
import { Actions } from "./actions";
import { EvaluateForm } from "./evaluate-form";
import { SheetsSection } from "./sheets-section";

// Separate files, which are needed only once the workbook was read, something was evaluated, or the user asks for them.
const CircumstanceBars = lazy(() => import("./circumstance-bars"));
const FindingsView = lazy(() => import("./findings"));
const ReviewScreen = lazy(() => import("./review-screen"));
const EndingScreen = lazy(() => import("./ending-screen"));
const MappingScreen = lazy(() => import("./mapping-screen"));

interface HomeScreenProps {
  readonly view: SessionView;
  /** An ISO day. */
  readonly today: string;
  readonly navigation: Navigation;
}

/** The screen itself, or an inner one. */
type HomePlace = "home" | "mapping" | "review" | "ending";

const useStyles = makeStyles({
  home: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    gap: tokens.spacingVerticalL,
    // Elements that Tab reaches must not be hidden behind the actions.
    "& :is(a, button, input, select)": { scrollMarginBottom: "9rem" },
  },
});

/** Evaluate, look at the findings, review the changes, write. */
export function HomeScreen({ view, today, navigation }: HomeScreenProps) {
  const [wanted, setPlace] = useState<HomePlace>("home");
  const place = placeFor(wanted, view.state);
  const rememberOpener = useReturnOfFocus(place === "home");
  const styles = useStyles();
  const open = (next: HomePlace): void => {
    rememberOpener();
    setPlace(next);
  };
  const back = (): void => {
    setPlace("home");
  };
  // An inner screen that was closed with its evaluation does not reopen with the next one.
  if (place !== wanted) setPlace(place);
  return (
    <>
      <Activity mode={place === "home" ? "visible" : "hidden"}>
        <div className={styles.home}>
          <Home view={view} today={today} navigation={navigation} onOpen={open} />
        </div>
      </Activity>
      <Suspense fallback={<ReservedPlace height={480} />}>
        {place === "mapping" && <MappingScreen view={view} onBack={back} />}
        {place === "review" && <ReviewScreen view={view} today={today} onBack={back} />}
        {place === "ending" && <EndingScreen view={view} navigation={navigation} onBack={back} />}
      </Suspense>
    </>
  );
}

interface HomeProps extends HomeScreenProps {
  readonly onOpen: (place: HomePlace) => void;
}

function Home({ view, today, navigation, onOpen }: HomeProps) {
  const { state, session } = view;
  const { opening, activity, evaluated } = state;
  // Changes when the button is pressed, so that nothing moves when the findings arrive.
  const isFirst = evaluated === undefined && activity.kind !== "reading";
  const text = useText();
  return (
    <>
      <ScreenTitle isHidden>{text("pane.title")}</ScreenTitle>
      <Suspense>
        <CircumstanceBars view={view} today={today} />
      </Suspense>
      <SheetsSection
        opening={opening}
        isBrief={!isFirst}
        onChoose={() => {
          onOpen("mapping");
        }}
        onLook={() => void session.look()}
        onForgetState={() => void session.forgetState()}
        onRules={() => {
          navigation.to("rules");
        }}
      />
      <EvaluateForm
        today={today}
        asOf={state.asOf}
        isBusy={activity.kind !== "idle"}
        isFirst={isFirst && isFit(opening)}
        isMain={isFit(opening) && !hasChanges(writeOffer(state))}
        onAsOf={(asOf) => {
          session.chooseAsOf(asOf);
        }}
        onEvaluate={(asOf) => void session.evaluate(asOf)}
      />
      {evaluated !== undefined && (
        <Suspense fallback={<ReservedPlace height={720} />}>
          <FindingsView
            evaluated={evaluated}
            today={today}
            isStale={stalenessOf(state, today).kind !== "fresh"}
            onProblems={() => {
              navigation.to("problems");
            }}
            onEnding={() => {
              onOpen("ending");
            }}
          />
        </Suspense>
      )}
      <Actions
        view={view}
        today={today}
        onReview={() => {
          onOpen("review");
        }}
      />
    </>
  );
}

/** Inner screens about an evaluation, or about the sheets, close when these no longer exist. */
function placeFor(wanted: HomePlace, state: PaneState): HomePlace {
  const { evaluated, opening } = state;
  const offer = writeOffer(state);
  switch (wanted) {
    case "home":
      return "home";
    case "review":
      return offer === "none" || offer === "nothing" ? "home" : wanted;
    case "ending":
      return evaluated === undefined ? "home" : wanted;
    case "mapping":
      return opening.kind === "ready" && opening.workbook.rules.ok ? wanted : "home";
  }
}

/** Returns the focus to the button that opened an inner screen. */
function useReturnOfFocus(isBack: boolean): () => void {
  const opener = useRef<Element>(null);
  useEffect(() => {
    if (!isBack) return;
    if (opener.current instanceof HTMLElement) opener.current.focus();
    opener.current = null;
  }, [isBack]);
  return () => {
    opener.current = document.activeElement;
  };
}
