import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { Activity, lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import type { PartnerWish } from "../../../src/app/partner/partner-list";
import type { PaneState } from "../../session/pane-state";
import type { SessionView } from "../../session/use-pane-session";
import { stalenessOf } from "../shared/model/staleness";
import { isFit } from "./model/sheets-in-use";
import { writeOffer } from "./model/write-offer";
import { ReservedPlace } from "../shared/reserved-place";
import { ScreenTitle } from "../shared/screen-title";
import { useText } from "../shared/speech";
import type { Navigation } from "../shared/navigation";
import { EvaluateButton } from "../shared/evaluate-button";
import { Foot } from "./foot";
import { footOf } from "./model/foot";
import { TopLine } from "./top-line";

const loadSetup = () => import("./setup-panel");
// In files of their own: they are needed once the workbook was looked at, something was evaluated, or asked for.
const SetupPanel = lazy(loadSetup);
const CircumstanceBars = lazy(() => import("./circumstance-bars"));
const FindingsView = lazy(() => import("./findings"));
const ReviewScreen = lazy(() => import("./review-screen"));
const PartnerListScreen = lazy(() => import("./partner-list-screen"));
const ClosingScreen = lazy(() => import("./closing/closing-screen"));
const DifferencesScreen = lazy(() => import("./closing/differences-screen"));
const Checklist = lazy(() => import("./start/checklist"));
const MappingScreen = lazy(() => import("./mapping-screen"));
const ProposalScreen = lazy(() => import("./proposal/proposal-screen"));

interface HomeScreenProps {
  readonly view: SessionView;
  /** ISO day. */
  readonly today: string;
  readonly navigation: Navigation;
  /** Changes when the tab is pressed although the screen is shown: then Home itself is wanted. */
  readonly chosenAgain?: number;
}

/** The screen itself, or one within it. */
type HomePlace =
  | { readonly kind: "home" | "mapping" | "proposal" | "review" | "closing" | "differences" }
  | { readonly kind: "list"; readonly wish: PartnerWish };

const HOME: HomePlace = { kind: "home" };

const useStyles = makeStyles({
  home: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    gap: tokens.spacingVerticalS,
    // What is reached by Tab is not hidden behind the foot.
    "& :is(a, button, input, select)": { scrollMarginBottom: "3.5rem" },
  },
  steps: { display: "grid", gap: tokens.spacingVerticalXS },
  step: { justifySelf: "start", textAlign: "start", paddingInline: tokens.spacingHorizontalS },
});

/** Evaluate, see what needs you, review the changes, write. */
export function HomeScreen({ view, today, navigation, chosenAgain }: HomeScreenProps) {
  const [wanted, setPlace] = useState<HomePlace>(HOME);
  const [followed, setFollowed] = useState(chosenAgain);
  const place = placeFor(wanted, view.state);
  const rememberOpener = useReturnOfFocus(place.kind === "home");
  const styles = useStyles();
  const { evaluated } = view.state;
  const open = (next: HomePlace): void => {
    rememberOpener();
    setPlace(next);
  };
  const back = (): void => {
    setPlace(HOME);
  };
  // What was left with its evaluation does not open by itself with the next one.
  if (place !== wanted) setPlace(place);
  if (followed !== chosenAgain) {
    setFollowed(chosenAgain);
    setPlace(HOME);
  }
  return (
    <>
      <Activity mode={place.kind === "home" ? "visible" : "hidden"}>
        <div className={styles.home}>
          <Home view={view} today={today} navigation={navigation} onOpen={open} />
        </div>
      </Activity>
      <Suspense fallback={<ReservedPlace height={320} />}>
        {place.kind === "mapping" && <MappingScreen view={view} onBack={back} />}
        {place.kind === "proposal" && (
          <ProposalScreen
            {...{ view, today }}
            onBack={back}
            onChoose={() => {
              setPlace({ kind: "mapping" });
            }}
          />
        )}
        {place.kind === "review" && <ReviewScreen view={view} today={today} onBack={back} />}
        {place.kind === "closing" && <ClosingScreen {...{ view, today, navigation }} onBack={back} />}
        {place.kind === "differences" && evaluated !== undefined && (
          <DifferencesScreen {...{ evaluated, view, navigation }} onBack={back} />
        )}
        {place.kind === "list" && evaluated !== undefined && (
          <PartnerListScreen {...{ evaluated, navigation }} wish={place.wish} onBack={back} />
        )}
      </Suspense>
    </>
  );
}

interface HomeProps extends HomeScreenProps {
  readonly onOpen: (place: HomePlace) => void;
}

function Home({ view, today, navigation, onOpen }: HomeProps) {
  const text = useText();
  const { state } = view;
  const { evaluated } = state;
  const staleness = stalenessOf(state, today);
  const setup = useSetup(state);
  return (
    <>
      <ScreenTitle isHidden>{text("pane.title")}</ScreenTitle>
      <Setup {...{ view, today, navigation, onOpen, setup }} />
      <Suspense>
        <CircumstanceBars view={view} />
      </Suspense>
      {evaluated === undefined ? (
        <FirstRun {...{ view, setup }} />
      ) : (
        <Suspense fallback={<ReservedPlace height={320} />}>
          <FindingsView
            evaluated={evaluated}
            today={today}
            isStale={staleness.kind !== "fresh"}
            onProblems={() => {
              navigation.to("problems");
            }}
            onClosing={() => {
              onOpen({ kind: "closing" });
            }}
            onDifferences={() => {
              onOpen({ kind: "differences" });
            }}
            onList={(wish) => {
              onOpen({ kind: "list", wish });
            }}
          />
        </Suspense>
      )}
      <Foot
        view={view}
        today={today}
        onReview={() => {
          onOpen({ kind: "review" });
        }}
      />
    </>
  );
}

/** What an evaluation rests on: open when it is wanted, and where it has to be put right first. A result folds it. */
function useSetup({ opening, evaluated }: PaneState) {
  const [isWanted, setWanted] = useState(false);
  const [seen, setSeen] = useState(evaluated);
  const id = useId();
  if (seen !== evaluated) {
    setSeen(evaluated);
    if (evaluated !== undefined) setWanted(false);
  }
  const isOpen = isWanted || !isFit(opening);
  const toggle = (): void => {
    setWanted(!isOpen);
  };
  return { id, isOpen, toggle };
}

type SetupState = ReturnType<typeof useSetup>;

/** That, in a line that opens. */
function Setup({
  view,
  today,
  navigation,
  onOpen,
  setup: { id, isOpen, toggle },
}: HomeProps & { readonly setup: SetupState }) {
  const { state } = view;
  const { asOf, opening } = state;
  // Kept once it was open: what was typed in it stays.
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  useEffect(() => {
    void loadSetup().catch(() => undefined);
  }, []);
  const isAtFoot = footOf(state, stalenessOf(state, today)).hasEvaluate;
  return (
    <>
      <TopLine
        {...{ today, asOf, opening, isOpen }}
        controls={id}
        onToggle={toggle}
        action={!isAtFoot && <EvaluateButton view={view} today={today} />}
      />
      <div id={id} hidden={!isOpen}>
        {wasOpen && (
          <Suspense fallback={<ReservedPlace height={200} />}>
            <SetupPanel
              view={view}
              today={today}
              onChoose={() => {
                onOpen({ kind: "mapping" });
              }}
              onRecognise={() => {
                onOpen({ kind: "proposal" });
              }}
              onRules={() => {
                navigation.to("rules");
              }}
            />
          </Suspense>
        )}
      </div>
    </>
  );
}

/** What to do, in three steps, while nothing was evaluated. The first one opens what it names. */
function FirstRun({
  view,
  setup: { id, isOpen, toggle },
}: {
  readonly view: SessionView;
  readonly setup: SetupState;
}) {
  const { opening, activity } = view.state;
  const text = useText();
  const styles = useStyles();
  // From when the button is pressed on: nothing moves when the findings come.
  if (activity.kind === "reading") return <ReservedPlace height={320} />;
  if (opening.kind !== "ready" || !isFit(opening)) return null;
  return (
    <div className={styles.steps}>
      <Button
        className={styles.step}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        iconPosition="after"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
      >
        {text("pane.first-run-1")}
      </Button>
      <Body1>{text("pane.first-run-2")}</Body1>
      <Body1>{text("pane.first-run-3")}</Body1>
      {opening.workbook.lastRun === undefined && opening.workbook.sheets?.ok === true && (
        <Suspense fallback={<ReservedPlace height={120} />}>
          <Checklist
            key={mappingKey(opening.workbook.mapping)}
            view={view}
            survey={opening.workbook.sheets.survey}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The checklist begins anew when sheets or columns were chosen. */
function mappingKey(mapping: unknown): string {
  return JSON.stringify(mapping);
}

/** Screens about an evaluation, or about the sheets, are left when there is none of these any more. */
function placeFor(wanted: HomePlace, state: PaneState): HomePlace {
  const { evaluated, opening } = state;
  const offer = writeOffer(state);
  switch (wanted.kind) {
    case "home":
      return wanted;
    case "review":
      return offer === "none" || offer === "nothing" ? HOME : wanted;
    case "closing":
    case "differences":
    case "list":
      return evaluated === undefined ? HOME : wanted;
    case "mapping":
    case "proposal":
      return opening.kind === "ready" && opening.workbook.rules.ok ? wanted : HOME;
  }
}

/** Gives the focus back to what opened a screen within the screen. */
function useReturnOfFocus(isBack: boolean): () => void {
  const opener = useRef<Element>(null);
  useEffect(() => {
    if (!isBack) return;
    // On a tab, which was pressed, it stays.
    const isOnTab = Boolean(document.activeElement?.closest("[role=tablist]"));
    if (opener.current instanceof HTMLElement && !isOnTab) opener.current.focus();
    opener.current = null;
  }, [isBack]);
  return () => {
    opener.current = document.activeElement;
  };
}
