/** The journal of a write that is about to begin. */
import { Pace } from "../../pace";
import { journalId, journalStrip, type Journal, type JournalSheet, type JournalStrip } from "./journal";
import type { PreparedSheet } from "../prepare/prepare";
import { changedCellsOf, type Strip } from "./strip";

/** Makes the journal, strip by strip: all that takes time with the cells is done in slices. */
export async function journalOf(sheets: readonly PreparedSheet[]): Promise<Journal> {
  const pace = new Pace();
  const noted: JournalSheet[] = [];
  for (const { id, name, strips, table, widths, filters } of sheets) {
    const own = await journalStrips(strips, pace);
    noted.push({ id, name, isNew: id === undefined, table, widths, filters, ...own });
  }
  return { id: await journalId(noted), phase: "writing", sheets: noted };
}

async function journalStrips(
  written: readonly Strip[],
  pace: Pace,
): Promise<Pick<JournalSheet, "strips" | "changedCells">> {
  const strips: JournalStrip[] = [];
  let changedCells = 0;
  for (const strip of written) {
    strips.push(await journalStrip(strip));
    // Compared here and not for all strips at once, which took 50 to 60 ms for 700 000 cells.
    changedCells += changedCellsOf(strip);
    if (pace.isDue) await pace.rest();
  }
  return { strips, changedCells };
}
