/** Serves the add-in from an origin of its own, so that it runs in its own process, on its own main thread. */
import { createReadStream } from "node:fs";
import { createServer } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename } from "node:path";
import type { Certificate } from "../../workbench/server/certificate";
import { site } from "../../workbench/server/site";
import type { Book } from "../book";

export interface PaneSite {
  /** "https://localhost:41234" */
  readonly url: string;
  /** The address of a workbook. */
  readonly addressOf: (book: Book) => string;
  readonly close: () => void;
}

/**
 * Serves the built add-in and the workbooks as the workbench's own server does, but on another port. This is the same
 * site as the workbench's, and pages of one site share a process unless a page asks for its origin to be kept apart.
 * With that it is as in Excel on the web, where host and add-in come from different sites.
 */
export async function servePane(certificate: Certificate, books: readonly Book[]): Promise<PaneSite> {
  const answer = site({ officeJs: "package" });
  const paths = new Map(books.map(({ path }) => [`/${basename(path)}`, path]));
  let url = "";
  const server = createServer(certificate, (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader("Origin-Agent-Cluster", "?1");
    response.setHeader("Access-Control-Allow-Origin", "*");
    const book = paths.get(request.url ?? "");
    if (book === undefined) answer(request, response, url);
    else createReadStream(book).pipe(response);
  });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  url = `https://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url,
    addressOf: (book) => `${url}/${basename(book.path)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
