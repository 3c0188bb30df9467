import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import {
  BookRegular,
  HomeRegular,
  PersonRegular,
  SettingsRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { MessageKey } from "../../../src/messages/catalogues";
import { useText } from "../shared/speech";

export const SCREENS = ["home", "partner", "problems", "rules", "settings"] as const;
export type ScreenName = (typeof SCREENS)[number];

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
    position: "sticky",
    top: 0,
    zIndex: 2,
    flexWrap: "wrap",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // The icon above its label: five of them fit side by side into the narrowest pane.
  tab: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    flex: "1 1 auto",
    gap: 0,
    padding: `${tokens.spacingVerticalS} 1px`,
    // Room that the library keeps for a bolder label: labels do not change here.
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

/** The places of the pane, to be chosen from. */
export function Tabs({ current, onChange }: TabsProps) {
  const text = useText();
  const styles = useStyles();
  return (
    <TabList
      className={styles.list}
      size="small"
      aria-label={text("pane.places")}
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
          icon={ICONS[screen]}
          className={styles.tab}
        >
          <span className={styles.label}>{text(LABELS[screen])}</span>
        </Tab>
      ))}
    </TabList>
  );
}
