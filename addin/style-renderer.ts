import { createDOMRenderer } from "@fluentui/react-components";

/**
 * Griffel's renderer for a page, whose style elements carry the nonce that the page's Content-Security-Policy requires.
 */
export function styleRenderer(page: Document): ReturnType<typeof createDOMRenderer> {
  const nonce = page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
  return createDOMRenderer(page, { styleElementAttributes: { nonce } });
}
