/** Where journals are kept: in the workbook, or, where they are too large for it, in this session's memory. */
import { WorkbookError } from "../../../../workbook/errors";
import type { OfficeExcel } from "../../office";
import { readState, writeState } from "../../state/workbook-state";
import type { Journal, JournalPhase } from "./journal";
import { packJournal, unpackJournal, type PackedJournal } from "./journal-text";

/** A journal, and where it is kept. */
export interface KeptJournal {
  readonly journal: Journal;
  readonly isInWorkbook: boolean;
}

/** Journals of this session that the workbook does not have. */
const inMemory = new WeakMap<OfficeExcel, Journal>();

/** The journal of the last write, if there is one. Throws `WorkbookError` ("journal-damaged") where it cannot be read. */
export async function readJournal(office: OfficeExcel): Promise<KeptJournal | undefined> {
  const remembered = inMemory.get(office);
  if (remembered !== undefined) return { journal: remembered, isInWorkbook: false };
  const section = await journalSection(office);
  if (section === undefined || section === null) return undefined;
  try {
    return { journal: await unpackJournal(section), isInWorkbook: true };
  } catch (error) {
    throw new WorkbookError("journal-damaged", {}, { cause: error });
  }
}

/** The section as it stands, to be put back as it was; undefined where there is none. */
export async function journalSection(office: OfficeExcel): Promise<unknown> {
  const reading = await readState(office);
  return reading.kind === "state" ? reading.state.journal : undefined;
}

/** A journal through its phases. */
export interface JournalKeeper {
  readonly isInWorkbook: boolean;
  /** Keeps the journal, in whichever phase it says. */
  keep(journal: Journal): Promise<void>;
  /** Forgets it, and leaves in the workbook what stood there before it. */
  forget(previous: unknown): Promise<void>;
}

/** Keeps journals in the workbook's part. Throws `WorkbookError` ("journal-too-large") where they do not fit. */
export function workbookKeeper(office: OfficeExcel): JournalKeeper {
  let packed: { readonly of: Journal["sheets"]; readonly body: PackedJournal } | undefined;
  const packedAs = async (journal: Journal): Promise<PackedJournal> => {
    if (packed?.of !== journal.sheets) packed = { of: journal.sheets, body: await packJournal(journal) };
    return { ...packed.body, phase: journal.phase };
  };
  return {
    isInWorkbook: true,
    keep: async (journal) => {
      try {
        await writeState(office, { journal: await packedAs(journal) });
      } catch (error) {
        if (!(error instanceof WorkbookError) || error.code !== "state-too-large") throw error;
        throw new WorkbookError("journal-too-large", error.details, { cause: error });
      }
      inMemory.delete(office);
    },
    forget: async (previous) => {
      await writeState(office, { journal: previous ?? null });
    },
  };
}

/** Keeps journals for this session alone. The workbook's own, of an earlier write, goes: it says nothing true any more. */
export function memoryKeeper(office: OfficeExcel): JournalKeeper {
  let isAlone = false;
  return {
    isInWorkbook: false,
    keep: async (journal) => {
      if (!isAlone) await dropSection(office);
      isAlone = true;
      inMemory.set(office, journal);
    },
    forget: async (previous) => {
      inMemory.delete(office);
      if (previous !== undefined) await writeState(office, { journal: previous });
    },
  };
}

async function dropSection(office: OfficeExcel): Promise<void> {
  if ((await journalSection(office)) !== undefined) await writeState(office, { journal: null });
}

/** A journal in its next phase. */
export function inPhase(journal: Journal, phase: JournalPhase): Journal {
  return { ...journal, phase };
}
