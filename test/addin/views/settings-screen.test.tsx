import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { SessionView } from "../../../addin/session/use-pane-session";
import SettingsScreen from "../../../addin/views/settings/settings-screen";
import { LANGUAGES, type Language } from "../../../src/domain/program";
import { version } from "../../../package.json";
import { axeProblems } from "../../support/pane/axe";
import { renderInPane } from "../../support/pane/render";
import { speechIn } from "../../support/pane/speech";
import { goodRules } from "../../support/pane/rules";

const sheets = {
  ok: true,
  survey: {
    sheets: [
      { key: "partners", name: { ru: "Партнёры", en: "Partners", kk: "Серіктестер" }, sheet: "Our partners" },
      { key: "rates", name: { ru: "Курсы", en: "Rates", kk: "Бағамдар" }, sheet: undefined },
    ],
  },
};

function shown(language: Language = "en", opensPages = false) {
  const opened: string[] = [];
  Object.assign(globalThis, {
    Office: {
      context: {
        diagnostics: { host: "Excel", platform: "PC", version: "16.0.1" },
        requirements: { isSetSupported: (set: string) => opensPages && set === "OpenBrowserWindowApi" },
        ui: {
          openBrowserWindow: (address: string) => {
            opened.push(address);
          },
        },
      },
    },
  });
  const [choices, went]: [(Language | undefined)[], string[]] = [[], []];
  const opening = { kind: "ready", workbook: { rules: goodRules(), sheets } };
  const view = { state: { opening, evaluated: undefined } } as unknown as SessionView;
  const { container } = renderInPane(
    <SettingsScreen
      view={view}
      language={{
        choice: undefined,
        hasFailed: false,
        choose: (choice) => {
          choices.push(choice);
        },
      }}
      navigation={{
        to: (place) => {
          went.push(place);
        },
        toPartner: () => undefined,
      }}
    />,
    language,
  );
  return { choices, went, opened, container, user: userEvent.setup() };
}

const { text } = speechIn("en");

test("languages have their own names, marked with their language", async () => {
  const { choices, user } = shown();
  for (const [name, language] of [
    ["Русский", "ru"],
    ["English", "en"],
    ["Қазақша", "kk"],
  ] as const) {
    expect(screen.getByText(name).lang).toBe(language);
    await user.click(screen.getByLabelText(name));
  }
  expect(choices).toEqual(["ru", "en", "kk"]);
  expect(screen.getByLabelText<HTMLInputElement>(text("pane.settings-language-host")).checked).toBe(true);
});

test("the sheets in use are named, and chosen on Home", async () => {
  const { went, user } = shown();
  expect(screen.getByText("Partners").nextElementSibling?.textContent).toBe("Our partners");
  expect(screen.getByText("Rates").nextElementSibling?.textContent).toBe(text("pane.settings-sheet-missing"));
  await user.click(screen.getByRole("button", { name: text("pane.settings-sheets-choose") }));
  expect(went).toEqual(["home"]);
});

test("versions of the add-in, the rules and Excel are shown", () => {
  shown();
  const value = (key: Parameters<typeof text>[0]) =>
    screen.getByText(text(key)).nextElementSibling?.textContent;
  expect(value("pane.settings-version-addin")).toBe(version);
  expect(value("pane.settings-version-rules")).toBe("1.0.0");
  expect(value("pane.settings-version-excel")).toBe("Excel 16.0.1 PC");
});

describe("links to the add-in's pages", () => {
  const click = (link: HTMLElement) => fireEvent.click(link);

  test("lead to the page in the pane's language, in a new window", () => {
    const { opened } = shown("kk");
    const links = screen.getAllByRole<HTMLAnchorElement>("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "privacy.html#kk",
      "help.html#kk",
      "support.html#kk",
    ]);
    for (const link of links) expect([link.target, link.rel]).toEqual(["_blank", "noreferrer"]);
    expect(links.map((link) => click(link))).toEqual([true, true, true]);
    expect(opened).toEqual([]);
  });

  test("are opened by Excel if it can", () => {
    const { opened } = shown("ru", true);
    const links = screen.getAllByRole("link");
    expect(links.map((link) => click(link))).toEqual([false, false, false]);
    expect(opened).toEqual(["privacy", "help", "support"].map((page) => `http://localhost/${page}.html#ru`));
  });
});

test.each(LANGUAGES)("axe finds nothing (%s)", async (language) => {
  expect(await axeProblems(shown(language).container)).toEqual([]);
});
