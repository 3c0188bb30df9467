/** Excel far away, as on the web: what is asked while nothing has answered travels together. Nothing depends on time. */
import { isCleanUp } from "../../../workbench/host/faults/failed-body";
import type { BatchFlags, BatchHost } from "../../../workbench/host/interpreter/host-object";

/** Milliseconds that a journey takes by the clock that the code sees; nobody waits for them. */
const A_JOURNEY = 150;
/** Turns of the event loop without a new request, after which all that can be asked is asked. */
const QUIET_TURNS = 40;

interface Waiting {
  readonly body: string;
  readonly go: () => void;
}

export interface Travelled<T> {
  readonly result: T;
  /** The requests of each journey: those of the next one were asked only after answers of this one. */
  readonly journeys: readonly (readonly string[])[];
}

/** A host whose requests wait until nothing more is asked, while `travelling`; else it changes nothing. */
export class FarHost implements BatchHost {
  #waiting: Waiting[] | undefined;

  constructor(private readonly host: BatchHost) {}

  async execute(body: string, flags?: BatchFlags): Promise<string> {
    const waiting = this.#waiting;
    // References are released while the next requests travel.
    if (waiting !== undefined && !isCleanUp(body))
      await new Promise<void>((go) => waiting.push({ body, go }));
    return this.host.execute(body, flags);
  }

  onEvent(listener: (data: unknown) => void): () => void {
    return this.host.onEvent(listener);
  }

  openReferences(): number {
    return this.host.openReferences();
  }

  /** Carries out work, and tells for how many journeys it has waited, one after the other. */
  async travelling<T>(work: () => Promise<T>): Promise<Travelled<T>> {
    const waiting: Waiting[] = [];
    this.#waiting = waiting;
    const journeys: string[][] = [];
    const now = performance.now.bind(performance);
    performance.now = () => now() + journeys.length * A_JOURNEY;
    const state = { isDone: false };
    const done = work().finally(() => (state.isDone = true));
    done.catch(() => undefined);
    while (!state.isDone) {
      await quiet(() => waiting.length);
      const together = waiting.splice(0);
      if (together.length > 0) journeys.push(together.map(({ body }) => body));
      for (const { go } of together) go();
    }
    this.#waiting = undefined;
    performance.now = now;
    return { result: await done, journeys };
  }
}

/** Waits until a number has not changed for some turns. */
async function quiet(count: () => number): Promise<void> {
  let seen = count();
  for (let turn = 0; turn < QUIET_TURNS; turn++) {
    await new Promise((next) => setImmediate(next));
    if (count() === seen) continue;
    seen = count();
    turn = 0;
  }
}
