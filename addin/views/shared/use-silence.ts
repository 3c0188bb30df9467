import { useEffect, useState } from "react";

/** Milliseconds without an answer after which Excel probably waits for the user. */
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
