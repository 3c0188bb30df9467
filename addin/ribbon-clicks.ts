/** The functions that the manifest names. */
const COMMANDS = ["evaluate", "undoLastWrite"] as const;

export type CommandName = (typeof COMMANDS)[number];

type Associate = (name: string, command: (event: { completed(): void }) => void) => void;

declare global {
  interface Window {
    /** Made by `first-clicks.ts`. */
    ribbonClicks?: RibbonClicks;
  }
}

/** Clicks on the ribbon's buttons. Those that come before anybody listens are kept. */
export class RibbonClicks {
  readonly #early: CommandName[] = [];
  #listener: ((name: CommandName) => void) | undefined;

  constructor(associate: Associate) {
    for (const name of COMMANDS)
      associate(name, (event) => {
        // At once: until then Excel accepts no other command, and after some minutes it gives the function up.
        event.completed();
        if (this.#listener === undefined) this.#early.push(name);
        else this.#listener(name);
      });
  }

  listen(listener: (name: CommandName) => void): void {
    this.#listener = listener;
    for (const name of this.#early.splice(0)) listener(name);
  }
}
