export type { Difference } from "./prepare/compare";
export { lastWrite, recoverWrite, undoLastWrite } from "./put-back/undo-write";
export type { LastWrite, RecoverOutcome, UndoOptions, UndoOutcome } from "./put-back/undo-write";
export { CellsChangedError, LeftAloneError, UndoRefusedError } from "./write-errors";
export type { ChangedPlace } from "./write-errors";
export { WRITE_LIMITS } from "./write-limits";
export type { WriteLimits } from "./write-limits";
export { writePlan } from "./write-plan";
export type { WriteOptions, WriteOutcome, WriteProgress } from "./write-plan";
