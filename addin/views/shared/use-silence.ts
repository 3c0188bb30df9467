import { useEffect, useState } from "react";

/** So long Excel may take for an answer before it looks as if it waited for the user. */
const SILENT_AFTER = 3000;

/**
 * True if nothing new has come for a while: `step` changes with each sign of life, and is undefined if nothing is awaited.
 * While somebody edits a cell, Excel answers nothing, and a click in the pane does not end that.
 */
export function useSilence(step: unknown): boolean {
  const [silent, setSilent] = useState<unknown>();
  useEffect(() => {
    if (step === undefined) return undefined;
    const timer = setTimeout(() => {
      setSilent(step);
    }, SILENT_AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, [step]);
  return step !== undefined && silent === step;
}
