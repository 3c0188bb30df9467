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
    padding: `${tokens.spacingVerticalS} 1px`,
    // Room that the library reserves for a bolder label, which is not used here.
    "& .fui-Tab__content--reserved-space": { display: "none" },
  },
  label: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
});

interface TabsProps {
  readonly current: ScreenName;
  readonly onChange: (screen: ScreenName) => void;
}

/** The tabs of the pane's screens. */
export function Tabs({ current, onChange }: TabsProps) {
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
