import { useEffect, useState } from "react";

/** What was asked for, as far as it is there. A newer question takes the place of an older one that is not answered yet. */
export type Answer<T> =
  | { readonly kind: "waiting" }
  | { readonly kind: "here"; readonly value: T }
  | { readonly kind: "failed"; readonly failure: unknown };

const WAITING = { kind: "waiting" } as const;

/**
 * Asks anew whenever `ask` is another function: wrap it in `useCallback`. The last answer stays until the next one is
 * here, so that nothing flickers; `undefined` asks nothing.
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
