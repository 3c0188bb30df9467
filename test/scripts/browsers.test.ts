/** The choice of the tests' browser, by machine. */
import { chromium } from "playwright-core";
import { carriedBrowser } from "../../scripts/browser/carried";
import { browsers, firstThatStarts, HOW_TO_INSTALL } from "../../scripts/browser/launch";
import { systemBrowsers, type BrowserPlaces } from "../../scripts/browser/places";

const CARRIED = { path: "/carried", env: { FONTCONFIG_FILE: "fonts.conf" } };

/** A machine with only these programs. */
function machine(programs: readonly string[], given: Partial<BrowserPlaces> = {}): BrowserPlaces {
  const isProgram = (path: string) => programs.includes(path.replaceAll("\\", "/"));
  return { platform: "linux", env: {}, home: "/home/me", isProgram, playwrights: undefined, ...given };
}

async function tried(places: BrowserPlaces, isCarried = true) {
  const carried = () => Promise.resolve(isCarried ? CARRIED : undefined);
  const paths: string[] = [];
  for await (const { path } of browsers(places, carried)) paths.push(path);
  return paths;
}

describe("a browser of the system is found", () => {
  test("on Linux on the path: Chromium, then Chrome, then Edge", () => {
    const env = { PATH: "/bin:/opt/bin" };
    const programs = ["/opt/bin/microsoft-edge", "/opt/bin/google-chrome", "/opt/bin/chromium"];
    expect(systemBrowsers(machine(programs, { env }))).toEqual([...programs].reverse());
    expect(systemBrowsers(machine(programs))).toEqual([]);
  });

  test("on Windows in the folders of programs", () => {
    const env = { ProgramFiles: "C:/Program Files", "ProgramFiles(x86)": "C:/Program Files (x86)" };
    const programs = [
      "C:/Program Files/Google/Chrome/Application/chrome.exe",
      "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    ];
    expect(systemBrowsers(machine(programs, { platform: "win32", env }))).toEqual(programs);
  });

  test("on macOS among the shared and the user's applications", () => {
    const programs = [
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "/home/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];
    expect(systemBrowsers(machine(programs, { platform: "darwin" }))).toEqual(programs);
  });

  test("at Playwright's own place, after all others", () => {
    const env = { PATH: "/bin" };
    const places = machine(["/bin/google-chrome", "/playwright/chrome"], {
      env,
      playwrights: "/playwright/chrome",
    });
    expect(systemBrowsers(places)).toEqual(["/bin/google-chrome", "/playwright/chrome"]);
  });
});

describe("the tests try", () => {
  const env = { PATH: "/bin" };

  test("the system's browsers, then the one that an npm package carries", async () => {
    expect(await tried(machine(["/bin/chromium"], { env }))).toEqual(["/bin/chromium", "/carried"]);
    expect(await tried(machine([]))).toEqual(["/carried"]);
    expect(await tried(machine([]), false)).toEqual([]);
  });

  test("only the one that CHROMIUM_PATH names", async () => {
    const named = machine(["/bin/chromium", "/my/chrome"], { env: { ...env, CHROMIUM_PATH: "/my/chrome" } });
    expect(await tried(named)).toEqual(["/my/chrome"]);
    const npm = machine(["/bin/chromium"], { env: { ...env, CHROMIUM_PATH: "npm" } });
    expect(await tried(npm)).toEqual(["/carried"]);
    const wrong = tried(machine([], { env: { CHROMIUM_PATH: "/nowhere" } }));
    await expect(wrong).rejects.toThrow('CHROMIUM_PATH names "/nowhere", which is no program.');
  });

  test("the next one if one does not start", async () => {
    const candidates = browsers(machine(["/bin/chromium"], { env }), () => Promise.resolve(CARRIED));
    const started = await firstThatStarts(candidates, ({ executablePath = "", env: environment }) =>
      executablePath === CARRIED.path
        ? Promise.resolve(environment?.["FONTCONFIG_FILE"])
        : Promise.reject(new Error("libnss3.so is missing")),
    );
    expect(started).toBe("fonts.conf");
  });

  test("and tell what to install, and why none started, if none does", async () => {
    const candidates = browsers(machine(["/bin/chromium"], { env }), () => Promise.resolve(undefined));
    const start = firstThatStarts(candidates, () => Promise.reject(new Error("libnss3.so is missing")));
    await expect(start).rejects.toThrow(`${HOW_TO_INSTALL}\n/bin/chromium: libnss3.so is missing`);
  });
});

const onLinux = process.platform === "linux" && process.arch === "x64" ? test : test.skip;
onLinux("the browser that an npm package carries starts with its own libraries and font", async () => {
  const carried = await carriedBrowser();
  if (carried === undefined) throw new Error("npm has not installed it.");
  const args = ["--no-sandbox", "--disable-gpu"];
  const browser = await firstThatStarts([carried], (options) => chromium.launch({ ...options, args }));
  const page = await browser.newPage();
  await page.setContent("<h1>Қазақша</h1>");
  expect(await page.getByRole("heading").innerText()).toBe("Қазақша");
  await browser.close();
});
