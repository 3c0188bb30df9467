/** Which theme fits the program around the pane. */

export type ThemeName = "light" | "dark" | "high-contrast";

/** What Excel says of its own colours: "#RRGGBB" texts. */
export interface HostColours {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/** What the system asks for. */
export interface SystemWishes {
  readonly isDark: boolean;
  readonly isForced: boolean;
}

/** High contrast where the system forces its colours; else light or dark as Excel is, or as the system where Excel does not say. */
export function chooseTheme(host: HostColours | undefined, system: SystemWishes): ThemeName {
  if (system.isForced) return "high-contrast";
  return (isHostDark(host) ?? system.isDark) ? "dark" : "light";
}

function isHostDark(host: HostColours | undefined): boolean | undefined {
  if (host?.isDarkTheme !== undefined) return host.isDarkTheme;
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(host?.bodyBackgroundColor ?? "");
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  // The weights of the eye for the three colours (ITU-R BT.709).
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
