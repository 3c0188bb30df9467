import { flagAttribute, type XmlElement } from "../../../src/adapters/xlsx/xml/document";

/** The locks of a sheet's protection, by the format's own attribute names. */
export interface ProtectionInfo {
  /** True = locked. */
  readonly locks: Readonly<Record<LockName, boolean>>;
  /** The attributes with the password's hash; empty if there is no password. */
  readonly password: Readonly<Record<string, string>>;
}

/** The locks with their defaults, which apply if an attribute is absent. */
export const LOCK_DEFAULTS = {
  objects: false,
  scenarios: false,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: true,
  insertRows: true,
  insertHyperlinks: true,
  deleteColumns: true,
  deleteRows: true,
  selectLockedCells: false,
  sort: true,
  autoFilter: true,
  pivotTables: true,
  selectUnlockedCells: false,
} as const satisfies Readonly<Record<string, boolean>>;

export type LockName = keyof typeof LOCK_DEFAULTS;
export const LOCK_NAMES = Object.keys(LOCK_DEFAULTS) as readonly LockName[];

const PASSWORD_NAMES = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"] as const;

/** Reads a sheet's protection; undefined if it is off. */
export function readProtection(element: XmlElement | undefined): ProtectionInfo | undefined {
  if (element === undefined || flagAttribute(element, "sheet") !== true) return undefined;
  const locks = Object.fromEntries(
    LOCK_NAMES.map((name) => [name, flagAttribute(element, name) ?? LOCK_DEFAULTS[name]]),
  ) as Record<LockName, boolean>;
  const password: Record<string, string> = {};
  for (const name of PASSWORD_NAMES) {
    const value = element.attributes[name];
    if (value !== undefined) password[name] = value;
  }
  return { locks, password };
}
