import { makeStyles, tokens } from "@fluentui/react-components";
import { Activity, lazy, Suspense, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import type { PaneState } from "../../session/pane-state";
import type { SessionView } from "../../session/use-pane-session";
import { HomeScreen } from "../home/home-screen";
import { SCREENS, type Navigation, type ScreenName, type WantedPartner } from "../shared/navigation";
import { ReservedPlace } from "../shared/reserved-place";
import type { PlaceKeeper } from "../../settings/place";
import type { LanguageSetting } from "../../settings/preferences";
import { ErrorBoundary } from "../shared/error-boundary";
import { PartFailed } from "../shared/part-failed";
import { Tabs } from "./tabs";
import { firstScreen, usePlace } from "./use-place";

// Separate files: the pane shows its first screen without them.
const PartnerScreen = lazy(() => import("../partner/partner-screen"));
const ProblemsScreen = lazy(() => import("../problems/problems-screen"));
const RulesScreen = lazy(() => import("../rules/rules-screen"));
const SettingsScreen = lazy(() => import("../settings/settings-screen"));

interface ScreensProps {
  readonly view: SessionView;
  /** An ISO day. */
  readonly today: string;
  readonly languageSetting: LanguageSetting;
  readonly place: PlaceKeeper;
  /** The progress bar, which lies over the top of each screen. */
  readonly activity: ReactNode;
  /** The messages, which are on every screen. */
  readonly messages: ReactNode;
}

/** Height in pixels of a screen that is loading. */
const WAITING_HEIGHT = 480;

const useStyles = makeStyles({
  top: { position: "sticky", top: 0, zIndex: 2 },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    flexGrow: 1,
  },
});

/** The screens of the pane. A visited one keeps its state while another one is shown. */
export function Screens(props: ScreensProps) {
  const { view, today, languageSetting, place, activity, messages } = props;
  const styles = useStyles();
  const [current, setCurrent] = useState(() => firstScreen(place));
  const [visited, setVisited] = useState<ReadonlySet<ScreenName>>(() => new Set(["home", current]));
  const [wanted, setWanted] = useState<WantedPartner>();
  /** How often a tab was pressed whose screen was shown: that leads back to its beginning. */
  const [chosenAgain, setChosenAgain] = useState(0);
  const rememberScroll = usePlace(current, place);
  const takeFocusAlong = useFocusAlong(current);
  const go = (screen: ScreenName): void => {
    rememberScroll();
    setVisited((before) => new Set([...before, screen]));
    setCurrent(screen);
  };
  const choose = (screen: ScreenName): void => {
    if (screen === current) setChosenAgain((times) => times + 1);
    go(screen);
  };
  const lead = (screen: ScreenName): void => {
    takeFocusAlong(screen);
    go(screen);
  };
  const navigation: Navigation = {
    to: lead,
    toPartner: (position, isFromList = false) => {
      setWanted({ position, isFromList });
      lead("partner");
    },
  };
  const screens: Readonly<Record<ScreenName, () => ReactNode>> = {
    home: () => <HomeScreen {...{ view, today, navigation, chosenAgain }} />,
    partner: () => (
      <PartnerScreen view={view} today={today} wanted={wanted} place={place} navigation={navigation} />
    ),
    problems: () => <ProblemsScreen view={view} today={today} navigation={navigation} />,
    rules: () => <RulesScreen view={view} />,
    settings: () => <SettingsScreen view={view} language={languageSetting} navigation={navigation} />,
  };
  return (
    <>
      <div className={styles.top}>
        <Tabs current={current} onChange={choose} problems={problemsOf(view.state)} />
        {activity}
      </div>
      {messages}
      {SCREENS.filter((screen) => visited.has(screen)).map((screen) => (
        <Activity key={screen} mode={screen === current ? "visible" : "hidden"}>
          <Panel screen={screen}>{screens[screen]()}</Panel>
        </Activity>
      ))}
    </>
  );
}

function problemsOf({ evaluated }: PaneState): number {
  return (evaluated?.findings.overview.problems ?? []).reduce((sum, { count }) => sum + count, 0);
}

/**
 * Where a button leads to another screen, the focus goes along: to that screen's tab, or back to the button that had led
 * away from it. It would be lost with the screen that is hidden, and Tab would go to Excel. Gives what is to be called
 * before another screen shows.
 */
function useFocusAlong(current: ScreenName): (next: ScreenName) => void {
  const ledAway = useRef(new Map<ScreenName, Element | null>());
  const isLed = useRef(false);
  useLayoutEffect(() => {
    const from = ledAway.current.get(current);
    ledAway.current.delete(current);
    if (!isLed.current) return;
    isLed.current = false;
    const isThere = from instanceof HTMLElement && from.isConnected;
    (isThere ? from : document.getElementById(`tab-${current}`))?.focus({ preventScroll: true });
  }, [current]);
  return (next) => {
    if (next === current) return;
    ledAway.current.set(current, document.activeElement);
    isLed.current = true;
  };
}

function Panel({ screen, children }: { readonly screen: ScreenName; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div role="tabpanel" id={`panel-${screen}`} aria-labelledby={`tab-${screen}`} className={styles.panel}>
      <ErrorBoundary instead={(failure) => <PartFailed failure={failure} />}>
        <Suspense fallback={<ReservedPlace height={WAITING_HEIGHT} />}>{children}</Suspense>
      </ErrorBoundary>
    </div>
  );
}
