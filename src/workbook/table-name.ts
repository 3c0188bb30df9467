/**
 * A valid Excel table name: letters, digits, `_` and `.` only, a letter or `_` first, not readable as a cell address,
 * at most 255 characters, and different from every name in `taken` (in any case).
 */
export function freeTableName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map(foldCase));
  const base = sanitised(wanted);
  let name = base;
  for (let n = 2; used.has(foldCase(name)); n++) {
    const suffix = `_${String(n)}`;
    name = base.slice(0, 255 - suffix.length) + suffix;
  }
  return name;
}

/**
 * A name different from every name in `taken` (lower case): "Points", "Points2", "Points3" …, as Excel numbers them.
 */
export function numberedName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(foldCase(name)); n++) name = `${wanted}${String(n)}`;
  return name;
}

/** The form in which names are compared: case ignored, in no particular language. */
export function foldCase(name: string): string {
  return name.toLowerCase();
}

function sanitised(wanted: string): string {
  let name = wanted.trim().replace(/[^\p{L}\p{N}_.]/gu, "_");
  if (!/^[\p{L}_]/u.test(name)) name = `_${name}`;
  if (readsAsAddress(name)) name = `_${name}`;
  return name.slice(0, 255);
}

function readsAsAddress(name: string): boolean {
  return /^[a-z]{1,3}\d+$/i.test(name) || /^(r\d*)?(c\d*)?$/i.test(name);
}
