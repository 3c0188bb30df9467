import type { Language } from "../../src/domain/program";
import type { Catalogue } from "../../src/messages/keys";

/** Loads the catalogue of one language; the others stay on the server. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case "ru":
      return (await import("../../src/messages/ru")).RU;
    case "en":
      return (await import("../../src/messages/en")).EN;
    case "kk":
      return (await import("../../src/messages/kk")).KK;
  }
}
