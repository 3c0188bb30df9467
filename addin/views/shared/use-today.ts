import { useSyncExternalStore } from "react";
import { isoDay } from "../../today";

/** Interval for reading the clock, because a pane may stay open overnight. */
const EVERY_MS = 60_000;

/** The clock's ISO day, as it changes. */
export function useToday(): string {
  return useSyncExternalStore(followClock, () => isoDay(new Date()));
}

function followClock(changed: () => void): () => void {
  const timer = setInterval(changed, EVERY_MS);
  return () => {
    clearInterval(timer);
  };
}
