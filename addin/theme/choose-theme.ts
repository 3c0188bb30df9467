/** The theme that fits the program around the pane. */

export type ThemeName = "light" | "dark" | "high-contrast";

/** Excel's colours: "#RRGGBB" texts. */
export interface HostColours {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/** The system's preferences. */
export interface SystemWishes {
  readonly isDark: boolean;
  readonly isForced: boolean;
}

/**
 * High contrast if the system forces its colours; otherwise light or dark like Excel, or like the system if Excel does
 * not say.
 */
export function chooseTheme(host: HostColours | undefined, system: SystemWishes): ThemeName {
  if (system.isForced) return "high-contrast";
  return (isHostDark(host) ?? system.isDark) ? "dark" : "light";
}

function isHostDark(host: HostColours | undefined): boolean | undefined {
  if (host?.isDarkTheme !== undefined) return host.isDarkTheme;
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(host?.bodyBackgroundColor ?? "");
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  // Perceived brightness: the weights of the three colours (ITU-R BT.709).
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
