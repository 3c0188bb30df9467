import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import {
  BookRegular,
  HomeRegular,
  PersonRegular,
  SettingsRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import type { KeyboardEvent, ReactElement } from "react";
import type { MessageKey } from "../../../src/messages/keys";
import { SCREENS, type ScreenName } from "../shared/navigation";
import { useText } from "../shared/speech";

const LABELS: Readonly<Record<ScreenName, MessageKey>> = {
  home: "pane.tab-home",
  partner: "pane.tab-partner",
  problems: "pane.tab-problems",
  rules: "pane.tab-rules",
  settings: "pane.tab-settings",
};

const ICONS: Readonly<Record<ScreenName, ReactElement>> = {
  home: <HomeRegular />,
  partner: <PersonRegular />,
  problems: <WarningRegular />,
  rules: <BookRegular />,
  settings: <SettingsRegular />,
};

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // The icon is above its label, so that five tabs fit into the narrowest pane.
  tab: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    flex: "1 1 auto",
    gap: 0,
    padding: `${tokens.spacingVerticalXS} 1px`,
    // Room that the library keeps for a bolder label: labels do not change here.
    "& .fui-Tab__content--reserved-space": { display: "none" },
  },
  count: {
    position: "absolute",
    top: "2px",
    insetInlineStart: "calc(50% + 8px)",
    padding: "0 3px",
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase100,
    lineHeight: "14px",
    color: tokens.colorNeutralForegroundInverted,
    backgroundColor: tokens.colorNeutralForeground3,
  },
  label: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
});

/** Counts above it are told as such: a tab is small. */
const MOST_SHOWN = 99;

interface TabsProps {
  readonly current: ScreenName;
  readonly onChange: (screen: ScreenName) => void;
  /** Problems found; none where nothing was evaluated. */
  readonly problems: number;
}

/** The places of the pane, to be chosen from. */
export function Tabs({ current, onChange, problems }: TabsProps) {
  const text = useText();
  const styles = useStyles();
  return (
    <TabList
      className={styles.list}
      size="small"
      aria-label={text("pane.places")}
      {...WITHOUT_GUARDS}
      onKeyDown={moveFocus}
      selectedValue={current}
      onTabSelect={(_event, { value }) => {
        onChange(value as ScreenName);
      }}
    >
      {SCREENS.map((screen) => (
        <Tab
          key={screen}
          id={`tab-${screen}`}
          aria-controls={`panel-${screen}`}
          value={screen}
          tabIndex={screen === current ? 0 : -1}
          icon={ICONS[screen]}
          className={styles.tab}
        >
          <span className={styles.label}>{text(LABELS[screen])}</span>
          {screen === "problems" && problems > 0 && (
            <span className={styles.count} aria-hidden="true">
              {problems > MOST_SHOWN ? `${String(MOST_SHOWN)}+` : problems}
            </span>
          )}
        </Tab>
      ))}
    </TabList>
  );
}

/**
 * The library's arrow keys need guards around the tabs that return the focus. Office.js handles Tab itself and hits
 * these guards, so that Shift+Tab would never reach the tabs.
 */
const WITHOUT_GUARDS = { "data-tabster": undefined };

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Arrow keys move from tab to tab in a circle; Enter chooses. */
function moveFocus({ key, currentTarget }: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[key];
  if (step === undefined) return;
  const tabs = [...currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = tabs.findIndex((tab) => tab === document.activeElement);
  tabs.at((at + step) % tabs.length)?.focus();
}
