/** The bits in which the client packs its flags for a batch. */
import type { BatchFlags } from "../interpreter/host-object";

const WRITES = 1;
const DELAY_FOR_CELL_EDIT = 64;
/**
 * A bit of our own: the npm package's client accepts `mergeUndoGroup` but does not send it. `openOfficeJs` sets it in
 * Node.
 */
export const MERGES_UNDO = 0x10_0000;

export function batchFlags(packed: unknown): BatchFlags {
  const bits = typeof packed === "number" ? packed : 0;
  return {
    writes: (bits & WRITES) !== 0,
    delayForCellEdit: (bits & DELAY_FOR_CELL_EDIT) !== 0,
    ...((bits & MERGES_UNDO) !== 0 && { mergesUndo: true }),
  };
}
