/** Ribbon buttons that call a function of the add-in and wait until it has completed. */

interface Waiting {
  readonly done: () => void;
  readonly failed: (reason: Error) => void;
}

export class Commands {
  private next = 1;
  private isListening = false;
  private readonly early: (() => void)[] = [];
  private readonly waiting = new Map<string, Waiting>();

  constructor(private readonly push: (data: unknown) => void) {}

  /** The add-in has registered for commands; earlier ones are sent now. */
  listen(): void {
    this.isListening = true;
    for (const send of this.early.splice(0)) send();
  }

  /** Resolves when the function has called `event.completed()`. */
  invoke(functionName: string, controlId: string): Promise<void> {
    const id = `command-${this.next++}`;
    const send = () => {
      this.push([id, functionName, JSON.stringify({ source: { id: controlId } })]);
    };
    if (this.isListening) send();
    else this.early.push(send);
    return new Promise((done, failed) => this.waiting.set(id, { done, failed }));
  }

  /** Completes a command. The client sends a status of its own if the add-in has no function by that name. */
  complete(id: string, status: unknown): void {
    const command = this.waiting.get(id);
    this.waiting.delete(id);
    if (status === 0) command?.done();
    else command?.failed(new Error(`The add-in could not run the command (status ${String(status)}).`));
  }

  /** Fails all commands that have not been completed. */
  stop(): void {
    for (const { failed } of this.waiting.values()) failed(new Error("The add-in was closed."));
    this.waiting.clear();
    this.early.length = 0;
  }
}
