import { LOCK_DEFAULTS, LOCK_NAMES, type LockName, type ProtectionInfo } from "./details/protection";
import type { BookSheet } from "../host/book/book";

/** Office.js names what is allowed, the format what is locked. */
const OPTION_OF: Readonly<Partial<Record<LockName, string>>> = {
  objects: "allowEditObjects",
  scenarios: "allowEditScenarios",
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertRows: "allowInsertRows",
  insertHyperlinks: "allowInsertHyperlinks",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
  pivotTables: "allowPivotTables",
};

/** Stands for a password of which only the hash is known: no typed password can equal it. */
const UNKNOWN_PASSWORD = "\0hash:";

type BookProtection = BookSheet["protection"];

export function toBookProtection(info: ProtectionInfo | undefined): BookProtection {
  if (info === undefined) return undefined;
  const options: Record<string, boolean> = {};
  for (const lock of LOCK_NAMES) {
    const option = OPTION_OF[lock];
    if (option !== undefined) options[option] = !info.locks[lock];
  }
  if (Object.keys(info.password).length === 0) return { options };
  return { options, password: UNKNOWN_PASSWORD + JSON.stringify(info.password) };
}

/**
 * The format's attributes for a protection of the book. Office.js's `selectionMode` is not among its yes-and-no
 * options.
 */
export function fromBookProtection(protection: NonNullable<BookProtection>): ProtectionInfo {
  const locks = Object.fromEntries(
    LOCK_NAMES.map((lock) => {
      const option = OPTION_OF[lock];
      const allowed = option === undefined ? undefined : protection.options[option];
      return [lock, allowed === undefined ? LOCK_DEFAULTS[lock] : !allowed];
    }),
  ) as Record<LockName, boolean>;
  return { locks, password: passwordAttributes(protection.password) };
}

function passwordAttributes(password: string | undefined): Readonly<Record<string, string>> {
  if (password === undefined || password === "") return {};
  if (!password.startsWith(UNKNOWN_PASSWORD)) return { password: legacyHash(password) };
  return JSON.parse(password.slice(UNKNOWN_PASSWORD.length)) as Record<string, string>;
}

/** The 16-bit hash of a password (ECMA-376 part 4, 14.7.1): it prevents mistakes, but protects nothing. */
function legacyHash(password: string): string {
  let hash = 0;
  const codes = Array.from(password, (letter) => letter.codePointAt(0) ?? 0);
  for (const code of codes.reverse()) {
    hash = turned(hash) ^ (code & 0xff);
  }
  hash = turned(hash) ^ codes.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

/** Rotates fifteen bits left by one. */
function turned(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}
