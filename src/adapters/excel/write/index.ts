export { lastWrite, recoverWrite, undoLastWrite } from "./put-back/undo-write";
export type { LastWrite } from "./put-back/undo-write";
export { CellsChangedError, LeftAloneError, UndoRefusedError } from "./write-errors";
export { writePlan } from "./write-plan";
export type { WriteOutcome } from "./write-plan";
