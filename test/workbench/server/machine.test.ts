import { browserCommand, hasExcel, type Machine } from "../../../workbench/server/machine";
import { systemTexts } from "../../../workbench/server/texts";

const machine = (given: Partial<Machine>): Machine => ({
  platform: "linux",
  env: {},
  exists: () => false,
  hasKey: () => false,
  ...given,
});

describe("Excel is found", () => {
  test("on macOS as an application", () => {
    const exists = (path: string) => path === "/Applications/Microsoft Excel.app";
    expect(hasExcel(machine({ platform: "darwin", exists }))).toBe(true);
    expect(hasExcel(machine({ platform: "darwin" }))).toBe(false);
  });
  test("on Windows by the registry, or in a known folder", () => {
    const env = { ProgramFiles: "C:\\Program Files" };
    const exists = (path: string) => path.startsWith(env.ProgramFiles) && path.endsWith("EXCEL.EXE");
    expect(hasExcel(machine({ platform: "win32", hasKey: (key) => key.endsWith("excel.exe") }))).toBe(true);
    expect(hasExcel(machine({ platform: "win32", env, exists }))).toBe(true);
    expect(hasExcel(machine({ platform: "win32", env }))).toBe(false);
  });
  test("nowhere else", () => {
    expect(hasExcel(machine({ exists: () => true, hasKey: () => true }))).toBe(false);
  });
});

test("a browser is opened if there is a screen", () => {
  const url = "https://localhost:3000/workbench/";
  const command = (given: Partial<Machine>) => browserCommand(url, machine(given));
  expect(command({ platform: "darwin" })).toEqual(["open", url]);
  expect(command({ platform: "win32" })?.at(-1)).toBe(url);
  expect(command({ env: { DISPLAY: ":0" } })).toEqual(["xdg-open", url]);
  expect(command({ env: { WAYLAND_DISPLAY: "wayland-0" } })).toEqual(["xdg-open", url]);
  expect(command({})).toBeUndefined();
});

test("it uses the system's language, or English if that is unsupported", () => {
  const url = "https://localhost:3000/workbench/";
  const said = (env: Record<string, string>, system = "en-US") => systemTexts(env, system).workbench(url);
  expect(said({ LANG: "ru_RU.UTF-8" })).toBe(`Рабочий стенд открыт: ${url}`);
  expect(said({}, "kk-KZ")).toBe(`Жұмыс стенді ашық: ${url}`);
  expect(said({ LC_ALL: "de_DE", LANG: "ru_RU" })).toBe(`The workbench is open at ${url}`);
});
