/** The pane's sentences, with numbers written as the workbook writes them. */
import { DEFAULT_CULTURES } from "../../../addin/format/default-culture";
import { formatsFor } from "../../../addin/format/formats";
import { LANGUAGES } from "../../../src/domain/program";
import { CATALOGUES } from "../../../src/messages/catalogues";
import type { MessageKey } from "../../../src/messages/keys";
import { messageFormatter } from "../../../src/messages/formatter";
import { argumentsOf } from "../../messages/message-parts";

test.each(LANGUAGES)("in %s every sentence accepts numbers written as texts", (language) => {
  const formats = formatsFor(DEFAULT_CULTURES[language], "KZT");
  const catalogue = CATALOGUES[language];
  const text = messageFormatter(language, catalogue, { format: (value) => formats.number(value) });
  for (const key of Object.keys(catalogue) as MessageKey[]) {
    const details = Object.fromEntries(argumentsOf(catalogue[key]).map((name) => [name, "1234"]));
    expect([key, text(key, details)]).toEqual([key, expect.any(String)]);
  }
  expect(text("rules.too-few", { limit: "1234" })).toContain(formats.number(1234));
});
