import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { chooseTheme, type HostColours, type ThemeName } from "./choose-theme";

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  "high-contrast": {
    ...teamsHighContrastTheme,
    // Bars would keep their own colours while the system forces its colours, so they get system colours.
    colorBrandStroke1: "Highlight",
    colorBrandForeground1: "Highlight",
    colorNeutralForeground1: "CanvasText",
    colorNeutralForeground3: "CanvasText",
    colorNeutralStrokeAccessible: "CanvasText",
    colorNeutralBackground1: "Canvas",
  },
};

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";

/** The theme that fits Excel and the system; changes with the system. */
export function useTheme(host: HostColours | undefined): Theme {
  const name = useSyncExternalStore(subscribe, () =>
    chooseTheme(host, { isDark: matchMedia(DARK).matches, isForced: matchMedia(FORCED).matches }),
  );
  return THEMES[name];
}

function subscribe(onChange: () => void): () => void {
  const queries = [matchMedia(DARK), matchMedia(FORCED)];
  for (const query of queries) query.addEventListener("change", onChange);
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
  };
}
