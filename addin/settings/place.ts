/** Where a user was in the pane: found again when the pane is opened anew. It stays on this machine, for each workbook. */

export interface Place {
  /** The name of the screen. */
  readonly screen: string;
  /** How far down it was scrolled, in pixels. */
  readonly scroll: number;
  /** The id of the partner that was opened last. */
  readonly partner?: string | undefined;
}

/** The place where the pane was left, and a function that notes the present one. */
export interface PlaceKeeper {
  readonly first: Place | undefined;
  readonly keep: (part: Partial<Place>) => void;
}

const PLACES = "partner-program.places";
/** Workbooks that are remembered. */
const MOST = 20;
const START: Place = { screen: "home", scroll: 0 };

/** Keeps the place in a workbook, by its address; a workbook that was never saved has none, and is not remembered. */
export function placeKeeper(storage: Storage | undefined, address: string | null | undefined): PlaceKeeper {
  if (storage === undefined || !address) return { first: undefined, keep: () => undefined };
  const book = shortName(address);
  const first = placesIn(storage).get(book);
  let now = first ?? START;
  return {
    first,
    keep: (part) => {
      now = { ...now, ...part };
      const others = [...placesIn(storage)].filter(([name]) => name !== book);
      write(storage, [[book, now], ...others].slice(0, MOST));
    },
  };
}

/** A name for the address, so that no path is kept. */
function shortName(address: string): string {
  let sum = 0;
  for (const letter of address) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return sum.toString(36);
}

/** What is kept; nothing of what is no place, because anybody may have written there. */
function placesIn(storage: Storage): ReadonlyMap<string, Place> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(PLACES) ?? "[]");
    return new Map(Array.isArray(kept) ? kept.filter(isEntry) : []);
  } catch {
    return new Map();
  }
}

function isEntry(entry: unknown): entry is readonly [string, Place] {
  if (!Array.isArray(entry) || typeof entry[0] !== "string") return false;
  const { screen, scroll, partner } = (entry[1] ?? {}) as Record<string, unknown>;
  return (
    typeof screen === "string" &&
    typeof scroll === "number" &&
    scroll >= 0 &&
    (partner === undefined || typeof partner === "string")
  );
}

/** A browser may deny storage at any time; the place is then forgotten. */
function write(storage: Storage, places: readonly unknown[]): void {
  try {
    storage.setItem(PLACES, JSON.stringify(places));
  } catch {
    // Nothing depends on it.
  }
}
