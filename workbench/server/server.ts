/** https://localhost for the workbench and the add-in, on this machine alone. */
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { selfSignedCertificate, type Certificate } from "./certificate";
import { site, type SiteOptions } from "./site";

export interface ServerOptions extends Partial<SiteOptions> {
  /** The port, 3000 by default; 0 takes any free one. */
  readonly port?: number;
  /** If the port is taken, tries up to ten of the next ones. */
  readonly orNext?: boolean;
  /** By default a self-signed certificate is made. */
  readonly certificate?: Certificate;
}

export interface RunningServer {
  /** For example "https://localhost:3000", without a trailing slash. */
  readonly url: string;
  readonly certificate: Certificate;
  /** Closes the server and its open connections. */
  readonly close: () => Promise<void>;
}

/** The port is taken, and the next ones too if they were tried. */
export class PortTaken extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is taken.`);
    this.name = "PortTaken";
  }
}

const LOOPBACK = "127.0.0.1";
const NEXT_PORTS = 10;

/**
 * Serves `dist/`, the samples, office.js and the manifest; `/` redirects to the workbench. @throws {PortTaken} if no
 * port is free
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { port = 3000, orNext = false, officeJs = "package" } = options;
  const certificate = options.certificate ?? (await selfSignedCertificate());
  const answer = site({ officeJs });
  let url = "";
  const server = createServer({ cert: certificate.cert, key: certificate.key }, (request, response) => {
    answer(request, response, url);
  });
  const tries = orNext && port !== 0 ? NEXT_PORTS : 1;
  url = `https://localhost:${await listenOn(server, port, tries)}`;
  return { url, certificate, close: () => closed(server) };
}

/** Listens on the first free port out of `tries`. */
async function listenOn(server: Server, port: number, tries: number): Promise<number> {
  for (let next = port; next < port + tries; next++) {
    if (await listens(server, next)) return (server.address() as AddressInfo).port;
  }
  throw new PortTaken(port);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((done, failed) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") done(false);
      else failed(error);
    };
    server.once("error", onError);
    server.listen(port, LOOPBACK, () => {
      server.off("error", onError);
      done(true);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => {
      done();
    });
    server.closeAllConnections();
  });
}
