import { chooseTheme, type HostColours, type ThemeName } from "../../addin/theme/choose-theme";

const LIGHT_SYSTEM = { isDark: false, isForced: false };
const DARK_SYSTEM = { isDark: true, isForced: false };

test.each<[string, HostColours | undefined, typeof LIGHT_SYSTEM, ThemeName]>([
  ["an Excel that says nothing, in a light system", undefined, LIGHT_SYSTEM, "light"],
  ["an Excel that says nothing, in a dark system", undefined, DARK_SYSTEM, "dark"],
  ["a dark Excel in a light system", { isDarkTheme: true }, LIGHT_SYSTEM, "dark"],
  ["a light Excel in a dark system", { isDarkTheme: false }, DARK_SYSTEM, "light"],
  ["an Excel that tells a dark background", { bodyBackgroundColor: "#212121" }, LIGHT_SYSTEM, "dark"],
  ["an Excel that tells a light background", { bodyBackgroundColor: "#E6E6E6" }, DARK_SYSTEM, "light"],
  ["a colour that cannot be read", { bodyBackgroundColor: "white" }, DARK_SYSTEM, "dark"],
  ["forced colours", { isDarkTheme: false }, { isDark: true, isForced: true }, "high-contrast"],
])("%s", (_, host, system, theme) => {
  expect(chooseTheme(host, system)).toBe(theme);
});
