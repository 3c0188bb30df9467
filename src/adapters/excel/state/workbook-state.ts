/**
 * What the add-in keeps in the workbook itself, so that it travels with it: rule files, the mapping of columns, the last
 * run, the journal of the last write. Whoever opens the workbook can read it, so nothing personal belongs there: no
 * names of users, and no time of day but what a caller hands in.
 */
import { WorkbookError } from "../../../workbook/errors";
import type { OfficeExcel } from "../office";
import { deleteParts, putPart, readParts, type StatePart } from "./state-part";
import { parseState, sectionText, stateXml, type Sections, type StateFault } from "./state-xml";

const STATE_SECTIONS = ["rules", "mapping", "lastRun", "journal"] as const;
export type StateSection = (typeof STATE_SECTIONS)[number];

/** JSON values by section; one that is not there is undefined. Their own form is for their readers to check. */
export type WorkbookState = Readonly<Partial<Record<StateSection, unknown>>>;

/** Sections to replace; `null` takes one away. All others stay as they are. */
export type StateChange = Readonly<Partial<Record<StateSection, unknown>>>;

/** `code` is that of the sentence for people (`workbook.<code>`); `fault` says what exactly is wrong. */
export interface StateProblem {
  readonly code: "state-damaged" | "state-newer" | "state-several";
  readonly fault: StateFault;
}

export type StateReading =
  | { readonly kind: "none" }
  | { readonly kind: "state"; readonly state: WorkbookState }
  | { readonly kind: "problem"; readonly problem: StateProblem };

export interface WriteStateOptions {
  /** The user has decided to give up a state that cannot be read: all of its parts are replaced by the new one. */
  readonly replaceUnreadable?: boolean;
}

/** A part weighs at most this, in bytes of UTF-8: it is loaded and saved with the workbook each time. */
export const MOST_STATE_BYTES = 500_000;

/** Reads the state. A part that cannot be trusted is a problem, and stays as it is. Throws where Excel refuses. */
export async function readState(office: OfficeExcel): Promise<StateReading> {
  const { content } = await readContent(office);
  if (content === undefined) return { kind: "none" };
  if (!content.ok) return { kind: "problem", problem: problemOf(content.fault) };
  const state = valuesOf(content.sections);
  return state === undefined ? { kind: "problem", problem: problemOf("not-json") } : { kind: "state", state };
}

/**
 * Replaces sections of the state, reads back what Excel has kept and compares it. Throws `WorkbookError`: with the code
 * of the `StateProblem` where a state is there that cannot be read; "state-too-large"; "state-not-kept" (what stood
 * there before is then put back). Calls on one Excel run one after the other.
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

async function changeState(
  office: OfficeExcel,
  change: StateChange,
  { replaceUnreadable = false }: WriteStateOptions,
): Promise<void> {
  const { parts, content } = await readContent(office);
  const isReadable = content === undefined || content.ok;
  if (!isReadable && !replaceUnreadable) {
    const { code, fault } = problemOf(content.fault);
    throw new WorkbookError(code, { reason: fault });
  }
  const sections = changed(content?.ok === true ? content.sections : new Map(), change);
  const [first, ...others] = parts;
  if (sections.size === 0) {
    await deleteParts(
      office,
      parts.map((part) => part.id),
    );
    return;
  }
  const xml = await stateXml(sections);
  checkSize(xml);
  await putChecked(office, isReadable ? first : undefined, xml);
  const given = isReadable ? others : parts;
  await deleteParts(
    office,
    given.map((part) => part.id),
  );
}

type Content = Awaited<ReturnType<typeof parseState>>;

async function readContent(
  office: OfficeExcel,
): Promise<{ readonly parts: readonly StatePart[]; readonly content: Content | undefined }> {
  const parts = await readParts(office);
  const [first, another] = parts;
  if (first === undefined) return { parts, content: undefined };
  if (another !== undefined) return { parts, content: { ok: false, fault: "several" } };
  // What is larger was not written here: it is not even parsed.
  if (first.xml === undefined || first.xml.length > MOST_STATE_BYTES)
    return { parts, content: { ok: false, fault: "too-large" } };
  return { parts, content: await parseState(first.xml) };
}

async function putChecked(office: OfficeExcel, before: StatePart | undefined, xml: string): Promise<void> {
  const kept = await putPart(office, before?.id, xml);
  if (await saysTheSame(xml, kept.xml)) return;
  if (before?.xml === undefined) await deleteParts(office, [kept.id]);
  else await putPart(office, before.id, before.xml);
  throw new WorkbookError("state-not-kept");
}

/** Excel may write XML otherwise than it was given; what counts is what it says. */
async function saysTheSame(xml: string, kept: string): Promise<boolean> {
  if (xml === kept) return true;
  const [a, b] = await Promise.all([parseState(xml), parseState(kept)]);
  return a.ok && b.ok && JSON.stringify([...a.sections]) === JSON.stringify([...b.sections]);
}

function changed(sections: Sections, change: StateChange): Sections {
  const next = new Map(sections);
  for (const name of STATE_SECTIONS) {
    const value = change[name];
    if (value === null) next.delete(name);
    else if (value !== undefined) next.set(name, sectionText(value));
  }
  return next;
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

/** The sections that this version knows; undefined where one of them is no JSON. */
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
