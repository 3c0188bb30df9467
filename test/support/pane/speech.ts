import { DEFAULT_CULTURES } from "../../../addin/format/default-culture";
import { formatsFor } from "../../../addin/format/formats";
import type { Speech } from "../../../addin/views/shared/speech";
import type { Language } from "../../../src/domain/program";
import { CATALOGUES } from "../../../src/messages/catalogues";
import { messageFormatter } from "../../../src/messages/formatter";

/** The pane's speech in a language, with amounts in tenge. */
export function speechIn(language: Language): Speech {
  const formats = formatsFor(DEFAULT_CULTURES[language], "KZT", language);
  return {
    language,
    formats,
    text: messageFormatter(language, CATALOGUES[language], { format: (value) => formats.number(value) }),
  };
}
