/** The add-in that an address names: by its manifest, or by its page alone. */
import { LOCALES, type Language } from "../texts/texts";
import { addinOfPage, readManifest, type Addin } from "./manifest";

export class AddinSource {
  readonly address: string;
  #loaded: { readonly text: string; readonly address: string } | undefined;

  constructor(address: string) {
    this.address = new URL(address, location.href).href;
  }

  async load(): Promise<void> {
    const { address } = this;
    try {
      const response = await fetch(address);
      this.#loaded = { text: await response.text(), address: response.ok ? response.url : address };
    } catch {
      this.#loaded = { text: "", address };
    }
  }

  /** Undefined before it is loaded, and where there is no add-in. */
  addinIn(language: Language): Addin | undefined {
    if (this.#loaded === undefined) return undefined;
    const { text, address } = this.#loaded;
    const isXml = /\.xml$/i.test(new URL(address).pathname) || text.trimStart().startsWith("<?xml");
    return isXml ? readManifest(text, address, LOCALES[language]) : addinOfPage(address);
  }
}
