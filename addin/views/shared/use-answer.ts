import { useEffect, useState } from "react";

/** The state of an answer. A newer question replaces an older unanswered one. */
export type Answer<T> =
  | { readonly kind: "waiting" }
  | { readonly kind: "here"; readonly value: T }
  | { readonly kind: "failed"; readonly failure: unknown };

const WAITING = { kind: "waiting" } as const;

/**
 * Asks again whenever `ask` is another function, so wrap it in `useCallback`. The last answer stays until the next one
 * arrives, so that nothing flickers; `undefined` asks nothing.
 */
export function useAnswer<T>(ask: (() => Promise<T>) | undefined): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>(WAITING);
  useEffect(() => {
    if (ask === undefined) return undefined;
    let isCurrent = true;
    ask().then(
      (value) => {
        if (isCurrent) setAnswer({ kind: "here", value });
      },
      (failure: unknown) => {
        if (isCurrent) setAnswer({ kind: "failed", failure });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [ask]);
  return ask === undefined ? WAITING : answer;
}
