/** `mergeUndoGroup` of ExcelApi 1.20: the npm package has only its types, so the flag is added to the batches here. */
import { MERGES_UNDO } from "../batch-flags";

type Batch = (context: MarkedContext) => Promise<unknown>;

/** The library's own field: bits added to the flags of each of the context's batches. */
interface MarkedContext {
  _requestFlagModifier?: number;
}

interface Client {
  run(...args: readonly unknown[]): Promise<unknown>;
}

/** Tells the host of runs with `mergeUndoGroup`, as a client of that version does. */
export function withUndoGroups(client: object): void {
  const excel = client as Client;
  const run = excel.run.bind(excel);
  excel.run = (...args) => {
    const [options, batch] = args;
    if (typeof batch !== "function" || !isGrouped(options)) return run(...args);
    return run(options, (context: MarkedContext) => {
      context._requestFlagModifier = (context._requestFlagModifier ?? 0) | MERGES_UNDO;
      return (batch as Batch)(context);
    });
  };
}

function isGrouped(options: unknown): boolean {
  return (
    typeof options === "object" &&
    options !== null &&
    "mergeUndoGroup" in options &&
    options.mergeUndoGroup === true
  );
}
