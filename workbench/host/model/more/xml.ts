import { SaxesParser } from "saxes";

import { invalidArgument } from "../refusals";

/**
 * The namespace of the document element ("" if it has none). Throws `InvalidArgument` for XML that is not well-formed,
 * and for a document type, which could define entities.
 */
export function namespaceOf(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  let namespace: string | undefined;
  parser.on("error", (error) => {
    throw invalidArgument(`The XML is not well-formed: ${error.message}`);
  });
  parser.on("doctype", () => {
    throw invalidArgument("A custom XML part may not have a document type.");
  });
  parser.on("opentag", (tag) => {
    namespace ??= tag.uri;
  });
  parser.write(xml).close();
  return namespace ?? "";
}
