/**
 * The Content-Security-Policies of the built pages, and why they are as they are. docs/deploy.md tells the same to
 * whoever serves them.
 */
const OFFICE_JS_HOST = "https://appsforoffice.microsoft.com";
/** What production pages load. The workbench's server puts the npm package's copy in its place while serving. */
const OFFICE_JS = `${OFFICE_JS_HOST}/lib/1/hosted/office.js`;

/**
 * Griffel (the styles of Fluent UI) and FluentProvider make <style> elements, and fill them through the CSSOM. This word
 * lets theirs in. A static page cannot have a secret nonce; what the word buys over 'unsafe-inline' is that style
 * attributes, and style elements that do not know it, stay out.
 */
const STYLE_NONCE = "fluent-ui";

const policy = (directives) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");

/** The pane: nothing but its own files and office.js. There is no connect-src: no data can leave through it. */
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
 * The add-in's worker. A page's policy does not reach the workers that it starts: theirs comes as a header with the
 * script, so it is the host that sends it.
 */
const WORKER = policy({ "default-src": "'none'", "script-src": "'self'" });

/** The hash of an empty text: SlickGrid makes an empty <style> element, and fills it through the CSSOM. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The workbench: a page for developers. The add-in in the frame may be any (`?addin=`); the sample workbooks and the
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
