/**
 * The Content-Security-Policies of the built pages, and the reasons for them. docs/deploy.md gives the same information
 * to those who serve the pages.
 */
const OFFICE_JS_HOST = "https://appsforoffice.microsoft.com";
/** The scripts that production pages load. The workbench's server replaces office.js by the npm package's copy. */
const OFFICE_JS = `${OFFICE_JS_HOST}/lib/1/hosted/office.js`;

/**
 * Griffel (the styles of Fluent UI) and FluentProvider create <style> elements, and fill them through the CSSOM. This
 * nonce allows theirs. A static page cannot have a secret nonce; its advantage over 'unsafe-inline' is that style
 * attributes, and style elements without the nonce, stay blocked.
 */
const STYLE_NONCE = "fluent-ui";

const policy = (directives) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");

/** The pane: only its own files and office.js. There is no connect-src: no data can leave through it. */
const PANE = policy({
  "default-src": "'none'",
  "script-src": `'self' ${OFFICE_JS_HOST}`,
  "style-src": `'self' 'nonce-${STYLE_NONCE}'`,
  "img-src": "'self' data:",
  "worker-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
});

/**
 * The add-in's worker. A page's policy does not apply to the workers that it starts: their policy comes as a header
 * with the script, so the host has to send it.
 */
const WORKER = policy({ "default-src": "'none'", "script-src": "'self'" });

/** The hash of an empty text: SlickGrid makes an empty <style> element, and fills it through the CSSOM. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The workbench: a page for developers. The frame may hold any add-in (`?addin=`); the sample workbooks and the
 * manifest are fetched from the server.
 */
const WORKBENCH = policy({
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": `'self' ${EMPTY_STYLE}`,
  "img-src": "'self' data: https:",
  "connect-src": "'self' https:",
  "frame-src": "https:",
  "worker-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
});

module.exports = { OFFICE_JS, STYLE_NONCE, PANE, WORKER, WORKBENCH };
