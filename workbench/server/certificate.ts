/** The certificate of https://localhost. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** True if the system trusts it. For another one a browser shows a warning. */
  readonly trusted: boolean;
}

/** Not a dependency, but fetched when needed: it installs a certificate authority into the system's own store. */
const DEV_CERTS = "office-addin-dev-certs@3.0.0";
const DAY = 86_400_000;

/**
 * A certificate that this machine trusts, made by Microsoft's tool on Windows and macOS; undefined if there is none.
 */
export function trustedCertificate(platform: NodeJS.Platform = process.platform): Certificate | undefined {
  if (platform !== "win32" && platform !== "darwin") return undefined;
  const done = spawnSync("npx", ["--yes", DEV_CERTS, "install", "--days", "30"], {
    stdio: "inherit",
    // On Windows npx is a .cmd file, which only a shell can start. No user input is involved.
    shell: platform === "win32",
  });
  if (done.status !== 0) return undefined;
  const folder = join(homedir(), ".office-addin-dev-certs");
  try {
    const read = (name: string) => readFileSync(join(folder, name), "utf8");
    return { cert: read("localhost.crt"), key: read("localhost.key"), trusted: true };
  } catch {
    return undefined;
  }
}

/** A self-signed certificate for this run: it encrypts, but nobody vouches for it. */
export async function selfSignedCertificate(now: Date = new Date()): Promise<Certificate> {
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() - DAY),
    notAfterDate: new Date(now.getTime() + 30 * DAY),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  return { cert: made.cert, key: made.private, trusted: false };
}
