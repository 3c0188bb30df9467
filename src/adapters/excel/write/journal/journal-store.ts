/**
 * Storage of journals: in the workbook; or in this session's memory, if they are too large, with only the sheets' names
 * in the workbook; or only in memory, if the workbook stores nothing at all.
 */
import { isUnkept } from "../../state/unkept";
import { WorkbookError } from "../../../../workbook/errors";
import type { OfficeExcel } from "../../office";
import type { AskOwner } from "./ask-owner";
import { journalCells, type Journal, type JournalPhase } from "./journal";
import {
  askPart,
  changePart,
  claimPart,
  dropPart,
  journalXml,
  readJournalParts,
  type JournalPart,
} from "./journal-part";
import {
  leanJournal,
  lockOf,
  packJournal,
  unpackJournal,
  unpackLock,
  type PackedJournal,
} from "./journal-text";

/** `session`: only the session that has written can undo. */
export type JournalPlace = "workbook" | "session";

/** A journal with its storage. */
export interface KeptJournal {
  readonly journal: Journal;
  readonly place: JournalPlace;
  /** The part that stands for it in the workbook, and its XML; undefined if the workbook stores none. */
  readonly part: Pick<JournalPart, "id" | "xml"> | undefined;
  /** Sheets of a write whose journal was in another session's memory: nothing else is known of it. */
  readonly lostSheets: readonly string[];
}

/** Journals that only this session has, by their parts; "" if the workbook stores no parts. */
const inMemory = new WeakMap<OfficeExcel, Map<string, Journal>>();

function memoryOf(office: OfficeExcel): Map<string, Journal> {
  const known = inMemory.get(office) ?? new Map<string, Journal>();
  inMemory.set(office, known);
  return known;
}

/** The journal of the last write, if there is one. Throws `WorkbookError` ("journal-damaged") if it cannot be read. */
export async function readJournal(office: OfficeExcel): Promise<KeptJournal | undefined> {
  return journalAmong(
    office,
    memoryOf(office).has("") ? [] : await partsOrNone(() => readJournalParts(office)),
  );
}

/** The same among parts that have just been read. */
export async function journalAmong(
  office: OfficeExcel,
  parts: readonly JournalPart[],
): Promise<KeptJournal | undefined> {
  const memory = memoryOf(office);
  const alone = memory.get("");
  if (alone !== undefined) return { journal: alone, place: "session", part: undefined, lostSheets: [] };
  const kept: KeptJournal[] = [];
  let fault: unknown;
  for (const part of parts) {
    try {
      kept.push(await keptJournal(part, memory));
    } catch (error) {
      fault = error;
    }
  }
  // If there are several, an unfinished one comes first.
  const found = kept.find(({ journal }) => journal.phase !== "written") ?? kept[0];
  if (found === undefined && parts.length > 0)
    throw new WorkbookError("journal-damaged", {}, { cause: fault });
  return found;
}

/** No parts if Excel stores none at all. */
export async function partsOrNone(
  read: () => Promise<readonly JournalPart[]>,
): Promise<readonly JournalPart[]> {
  try {
    return await read();
  } catch (error) {
    if (isUnkept(error)) return [];
    throw error;
  }
}

async function keptJournal(part: JournalPart, memory: ReadonlyMap<string, Journal>): Promise<KeptJournal> {
  const { id, value } = part;
  const remembered = memory.get(id);
  if (remembered !== undefined) return { journal: remembered, place: "session", part, lostSheets: [] };
  const lock = unpackLock(value);
  if (lock !== undefined)
    return { journal: { ...lock, sheets: [] }, place: "session", part, lostSheets: lock.sheets };
  return { journal: await unpackJournal(value), place: "workbook", part, lostSheets: [] };
}

/** A journal that this session owns, through its phases. */
export interface JournalKeeper {
  readonly place: JournalPlace;
  readonly askOwner: AskOwner | undefined;
  /** False if the stored journal lacks the data that find moved rows. */
  readonly findsRows: boolean;
  /** Records the next phase. Throws `WorkbookError` ("taken-over") if somebody else owns the journal now. */
  advance(phase: JournalPhase): Promise<void>;
  /** Deletes the journal, and restores the one before it. */
  forget(): Promise<void>;
}

export interface ClaimOptions {
  /** The workbook must not store the journal: only this session can undo the write. */
  readonly inSession: boolean;
  /** Parts to replace, as they were read. */
  readonly replaces: readonly Pick<JournalPart, "id" | "xml">[];
  /** The XML that is restored when this journal is deleted. */
  readonly previous?: string | undefined;
}

/**
 * Stores a journal in the workbook. Throws `WorkbookError`: "journal-too-large"; "other-writer" if somebody else has
 * begun to write or undo at the same moment. If Excel stores no parts at all, only the session has it.
 */
export async function claimJournal(
  office: OfficeExcel,
  journal: Journal,
  options: ClaimOptions,
): Promise<JournalKeeper> {
  const owner = crypto.randomUUID();
  const fitting = options.inSession
    ? { journal: lockOf(journal), findsRows: true }
    : await packedToFit(journal);
  const { findsRows } = fitting;
  const packed = { ...fitting.journal, owner };
  const { replaces, previous } = options;
  const xml = await journalXml(packed);
  const claim = (): Promise<string> => claimPart(office, { xml, owner, replaces, previous });
  try {
    // An error of Excel's own may not occur again.
    const id = await claim().catch((error: unknown) => {
      if (isUnkept(error)) return claim();
      throw error;
    });
    return partKeeper(office, { id, journal, packed, findsRows, ...options });
  } catch (error) {
    if (isUnkept(error)) return memoryKeeper(office, journal);
    throw error;
  }
}

/** Limit on cells of new sheets that are stored one by one: packing more of them in vain would take too long. */
const MOST_NEW_CELLS = 50_000;

/**
 * Packs a journal completely; if that would not fit, without the cells of new sheets, and else without the parts that
 * find moved rows.
 */
async function packedToFit(
  journal: Journal,
): Promise<{ readonly journal: PackedJournal; readonly findsRows: boolean }> {
  const newCells = journalCells({ ...journal, sheets: journal.sheets.filter(({ isNew }) => isNew) });
  for (const form of newCells <= MOST_NEW_CELLS ? (["cells", "hashes"] as const) : (["hashes"] as const)) {
    try {
      return { journal: await checked(await packJournal(journal, form)), findsRows: true };
    } catch (error) {
      const isTooLarge = error instanceof WorkbookError && error.code === "journal-too-large";
      if (!isTooLarge) throw error;
    }
  }
  return { journal: await checked(await packJournal(leanJournal(journal))), findsRows: false };
}

async function checked(packed: PackedJournal): Promise<PackedJournal> {
  await journalXml(packed);
  return packed;
}

interface ClaimedPart extends ClaimOptions {
  readonly id: string;
  readonly journal: Journal;
  readonly packed: PackedJournal;
  readonly findsRows: boolean;
}

function partKeeper(
  office: OfficeExcel,
  { id, journal, packed, findsRows, inSession, previous }: ClaimedPart,
): JournalKeeper {
  const memory = memoryOf(office);
  if (inSession) memory.set(id, journal);
  return {
    place: inSession ? "session" : "workbook",
    findsRows,
    askOwner: (context) => askPart(context, id),
    advance: async (phase) => {
      await changePart(office, id, await journalXml({ ...packed, phase }));
      if (inSession) memory.set(id, { ...journal, phase });
    },
    forget: async () => {
      memory.delete(id);
      await dropPart(office, id, previous);
    },
  };
}

function memoryKeeper(office: OfficeExcel, journal: Journal): JournalKeeper {
  const memory = memoryOf(office);
  memory.set("", journal);
  return {
    place: "session",
    findsRows: true,
    askOwner: undefined,
    advance: (phase) => {
      memory.set("", { ...journal, phase });
      return Promise.resolve();
    },
    forget: () => {
      memory.delete("");
      return Promise.resolve();
    },
  };
}
