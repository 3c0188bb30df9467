import type { Language } from "../../../src/domain/program";
import { messageFormatter, type MessageFormatter } from "../../../src/messages/formatter";
import { unbroken } from "../../../src/messages/unbroken";
import { DEFAULT_CULTURES } from "../../format/default-culture";
import { formatsFor, type Formats } from "../../format/formats";
import { loadCatalogue } from "../../texts/load-catalogue";

/** Sentences and formats in a language that is not the pane's, for texts that go to somebody else. */
export async function speechIn(
  language: Language,
  currency: string,
): Promise<{ readonly text: MessageFormatter; readonly formats: Formats }> {
  const catalogue = await loadCatalogue(language);
  const formats = formatsFor(DEFAULT_CULTURES[language], currency, language);
  return {
    formats,
    text: messageFormatter(language, catalogue, { format: (value) => formats.number(value) }, unbroken),
  };
}
