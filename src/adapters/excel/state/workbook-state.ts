/**
 * Data that the add-in keeps in the workbook, so that they travel with it: rule files, a draft of them, worked cases,
 * the mapping of columns, the last run. (The journal of the last write has a part of its own.) Everybody who opens the workbook can read them, so
 * nothing personal belongs there: no names of users, and no time of day unless a caller passes one.
 */
import { WorkbookError } from "../../../workbook/errors";
import type { OfficeExcel } from "../office";
import { nextTask } from "../pace";
import { deleteParts, putPart, readParts, takePart, type PutPart, type StatePart } from "./state-part";
import { parseState, sectionText, stateXml, type Sections, type StateFault } from "./state-xml";

const STATE_SECTIONS = ["rules", "draft", "cases", "mapping", "lastRun"] as const;
export type StateSection = (typeof STATE_SECTIONS)[number];

/** JSON values by section; a missing one is undefined. Their readers check their form. */
export type WorkbookState = Readonly<Partial<Record<StateSection, unknown>>>;

/** Sections to replace; `null` removes one. All others stay as they are. */
export type StateChange = Readonly<Partial<Record<StateSection, unknown>>>;

/** `code` is that of the sentence for users (`workbook.<code>`); `fault` names the exact fault. */
export interface StateProblem {
  readonly code: "state-damaged" | "state-newer" | "state-several";
  readonly fault: StateFault;
}

export type StateReading =
  | { readonly kind: "none" }
  | { readonly kind: "state"; readonly state: WorkbookState }
  | { readonly kind: "problem"; readonly problem: StateProblem };

export interface WriteStateOptions {
  /** The user has decided to give up an unreadable state: all its parts are replaced by the new one. */
  readonly replaceUnreadable?: boolean;
  /** The state as `stateAhead` has read it. Changes by others since then are met, and kept, in any case. */
  readonly read?: Promise<FoundContent>;
}

/** Limit on a part, in bytes of UTF-8, because it is loaded and saved with the workbook each time. */
export const MOST_STATE_BYTES = 500_000;

/** Begins to read the state for a change that comes later: on the web the answer travels beside those of other work. */
export function stateAhead(office: OfficeExcel): Promise<FoundContent> {
  const read = settledContent(office);
  // Told to those who wait for it.
  read.catch(() => undefined);
  return read;
}

/** Reads the state. A part that cannot be trusted is a problem, and stays as it is. Throws if Excel refuses. */
export async function readState(
  office: OfficeExcel,
  read: Promise<FoundContent> = settledContent(office),
): Promise<StateReading> {
  const { content } = await read;
  if (content === undefined) return { kind: "none" };
  const fault = faultOf(content);
  if (fault !== undefined) return { kind: "problem", problem: problemOf(fault) };
  return { kind: "state", state: content.ok ? (valuesOf(content.sections) ?? {}) : {} };
}

/**
 * Replaces sections of the state, and verifies what Excel has stored. Throws `WorkbookError`: with the code of the
 * `StateProblem` if an unreadable state exists; "state-too-large"; "state-not-kept" (the earlier state is restored
 * then). Calls on one Excel run one after the other.
 */
export function writeState(
  office: OfficeExcel,
  change: StateChange,
  options: WriteStateOptions = {},
): Promise<void> {
  const before = running.get(office) ?? Promise.resolve();
  const writing = before.then(() => changeState(office, change, options));
  running.set(
    office,
    writing.catch(() => undefined),
  );
  return writing;
}

const running = new WeakMap<OfficeExcel, Promise<void>>();

/** Another pane may change the state at the same moment. After this many attempts the cause must be something else. */
const MOST_ATTEMPTS = 6;

async function changeState(
  office: OfficeExcel,
  change: StateChange,
  { replaceUnreadable = false, read }: WriteStateOptions,
): Promise<void> {
  let patch = patchOf(change);
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const { parts, content } = await ((attempt === 1 ? read : undefined) ?? settledContent(office));
    const fault = faultOf(content);
    if (fault !== undefined) {
      const { code } = problemOf(fault);
      if (!replaceUnreadable) throw new WorkbookError(code, { reason: fault });
      await replaceAll(office, parts, patched(new Map(), patch));
      return;
    }
    const before = content?.ok === true ? content.sections : new Map<string, string>();
    const owed = await tryReplace(office, parts[0], before, patched(before, patch));
    if (owed === undefined) return;
    // A change that others made just before was overwritten, so it is written again together with this one.
    patch = new Map([...owed, ...patch]);
  }
  throw new WorkbookError("changed-meanwhile");
}

/** Undefined where all can be read, or there is nothing. */
function faultOf(content: Content | undefined): StateFault | undefined {
  if (content?.ok === false) return content.fault;
  return content !== undefined && valuesOf(content.sections) === undefined ? "not-json" : undefined;
}

async function replaceAll(
  office: OfficeExcel,
  parts: readonly StatePart[],
  sections: Sections,
): Promise<void> {
  if (sections.size > 0) await putChecked(office, undefined, await checkedXml(sections));
  await deleteParts(
    office,
    parts.map((part) => part.id),
  );
}

/**
 * Returns the changes that others have made since the sections were read; undefined if there are none and all is done.
 */
async function tryReplace(
  office: OfficeExcel,
  part: StatePart | undefined,
  before: Sections,
  sections: Sections,
): Promise<Patch | undefined> {
  try {
    if (sections.size === 0) {
      if (part === undefined) return undefined;
      return await differenceTo(before, await takePart(office, part.id));
    }
    const { id, before: seen, others } = await putChecked(office, part, await checkedXml(sections));
    if (part !== undefined) return await differenceTo(before, seen);
    if (others.length === 0) return undefined;
    // Somebody else was first, so this part is removed and theirs stays.
    await deleteParts(office, [id]);
    return new Map();
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "item-gone") return new Map();
    throw error;
  }
}

/** Sections to set, or to remove. */
type Patch = ReadonlyMap<string, string | undefined>;

function patchOf(change: StateChange): Patch {
  const patch = new Map<string, string | undefined>();
  for (const name of STATE_SECTIONS) {
    const value = change[name];
    if (value !== undefined) patch.set(name, value === null ? undefined : sectionText(value));
  }
  return patch;
}

function patched(sections: Sections, patch: Patch): Sections {
  const next = new Map(sections);
  for (const [name, text] of patch) {
    if (text === undefined) next.delete(name);
    else next.set(name, text);
  }
  return next;
}

/** The changes of sections; undefined if there are none. An unreadable part has none. */
async function differenceTo(before: Sections, xml: string | undefined): Promise<Patch | undefined> {
  const seen = xml === undefined ? undefined : await parseState(xml);
  if (seen?.ok !== true) return undefined;
  const names = [...new Set([...before.keys(), ...seen.sections.keys()])];
  const changed = names.filter((name) => before.get(name) !== seen.sections.get(name));
  return changed.length === 0 ? undefined : new Map(changed.map((name) => [name, seen.sections.get(name)]));
}

type Content = Awaited<ReturnType<typeof parseState>>;

export interface FoundContent {
  readonly parts: readonly StatePart[];
  readonly content: Content | undefined;
}

/** If there are two parts, one may exist only until its writer finds that it was second. */
async function settledContent(office: OfficeExcel): Promise<FoundContent> {
  for (let attempt = 1; ; attempt++) {
    const found = await readContent(office);
    if (found.parts.length <= 1 || attempt >= MOST_ATTEMPTS) return found;
    await nextTask();
  }
}

async function readContent(office: OfficeExcel): Promise<FoundContent> {
  const parts = await readParts(office);
  const [first, another] = parts;
  if (first === undefined) return { parts, content: undefined };
  if (another !== undefined) return { parts, content: { ok: false, fault: "several" } };
  // A larger part was not written here, so it is not even parsed.
  if (first.xml === undefined || first.xml.length > MOST_STATE_BYTES)
    return { parts, content: { ok: false, fault: "too-large" } };
  return { parts, content: await parseState(first.xml) };
}

async function putChecked(office: OfficeExcel, before: StatePart | undefined, xml: string): Promise<PutPart> {
  const kept = await putPart(office, before?.id, xml);
  if (await saysTheSame(xml, kept.xml)) return kept;
  if (kept.before === undefined) await deleteParts(office, [kept.id]);
  else await putPart(office, kept.id, kept.before);
  throw new WorkbookError("state-not-kept");
}

/** Compares contents, because Excel may rewrite the XML that it was given. */
async function saysTheSame(xml: string, kept: string): Promise<boolean> {
  if (xml === kept) return true;
  const [a, b] = await Promise.all([parseState(xml), parseState(kept)]);
  return a.ok && b.ok && JSON.stringify([...a.sections]) === JSON.stringify([...b.sections]);
}

async function checkedXml(sections: Sections): Promise<string> {
  const xml = await stateXml(sections);
  checkSize(xml);
  return xml;
}

function checkSize(xml: string): void {
  const bytes = new TextEncoder().encode(xml).length;
  if (bytes <= MOST_STATE_BYTES) return;
  const kilobytes = (count: number): string => String(Math.ceil(count / 1000));
  throw new WorkbookError("state-too-large", { size: kilobytes(bytes), limit: kilobytes(MOST_STATE_BYTES) });
}

function problemOf(fault: StateFault): StateProblem {
  switch (fault) {
    case "several":
      return { code: "state-several", fault };
    case "newer":
      return { code: "state-newer", fault };
    case "not-xml":
    case "not-ours":
    case "hash":
    case "not-json":
    case "too-large":
      return { code: "state-damaged", fault };
  }
}

/** The sections that this version knows; undefined if one of them is not JSON. */
function valuesOf(sections: Sections): WorkbookState | undefined {
  const state: Partial<Record<StateSection, unknown>> = {};
  try {
    for (const name of STATE_SECTIONS) {
      const json = sections.get(name);
      if (json !== undefined) state[name] = JSON.parse(json);
    }
  } catch {
    return undefined;
  }
  return state;
}
