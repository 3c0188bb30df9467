/** The pane's language: the newest choice counts, and a choice whose texts fail to load is reverted. */
import { act, renderHook } from "@testing-library/react";
import { chosenLanguage } from "../../../addin/settings/preferences";
import { LanguageField } from "../../../addin/views/settings/language-field";
import { useSpoken } from "../../../addin/views/use-spoken";
import type { Language } from "../../../src/domain/program";
import { CATALOGUES } from "../../../src/messages/catalogues";
import type { Catalogue } from "../../../src/messages/keys";
import { renderInPane } from "../../support/pane/render";
import { speechIn } from "../../support/pane/speech";

beforeEach(() => {
  localStorage.clear();
});

/** Texts load, or fail to load, when the test says so. */
function spoken() {
  const waiting = new Map<Language, { resolve: (words: Catalogue) => void; reject: () => void }>();
  const load = (language: Language) =>
    new Promise<Catalogue>((resolve, reject) => {
      waiting.set(language, { resolve, reject });
    });
  const { result } = renderHook(() => useSpoken({ language: "ru", catalogue: CATALOGUES.ru }, "ru", load));
  const choose = (language: Language): void => {
    act(() => {
      result.current.setting.choose(language);
    });
  };
  const come = (language: Language) =>
    act(async () => {
      waiting.get(language)?.resolve(CATALOGUES[language]);
      await Promise.resolve();
    });
  const fail = (language: Language) =>
    act(async () => {
      waiting.get(language)?.reject();
      await Promise.resolve();
    });
  const now = () => ({ language: result.current.spoken.language, ...result.current.setting });
  return { choose, come, fail, now };
}

test("texts that load after a newer choice are not used", async () => {
  const { choose, come, now } = spoken();
  choose("kk");
  choose("en");
  await come("en");
  await come("kk");
  expect(now()).toMatchObject({ language: "en", choice: "en", hasFailed: false });
  expect(chosenLanguage(localStorage)).toBe("en");
});

test("a choice whose texts fail to load is reverted, and the field says so until the next choice", async () => {
  const { choose, come, fail, now } = spoken();
  choose("kk");
  expect(now()).toMatchObject({ choice: "kk", hasFailed: false });
  await fail("kk");
  expect(now()).toMatchObject({ language: "ru", choice: undefined, hasFailed: true });
  expect(chosenLanguage(localStorage)).toBeUndefined();
  choose("kk");
  await come("kk");
  expect(now()).toMatchObject({ language: "kk", choice: "kk", hasFailed: false });
});

test("a failure of an earlier choice is ignored after a newer one", async () => {
  const { choose, come, fail, now } = spoken();
  choose("kk");
  choose("en");
  await fail("kk");
  await come("en");
  expect(now()).toMatchObject({ language: "en", hasFailed: false });
});

test("the field says in a sentence that the language could not be loaded", () => {
  const { text } = speechIn("en");
  const { getByRole } = renderInPane(<LanguageField choice={undefined} hasFailed choose={() => undefined} />);
  expect(getByRole("status").textContent).toBe(text("pane.settings-language-failed"));
});
