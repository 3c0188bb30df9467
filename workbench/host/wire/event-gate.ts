/**
 * Holds events back while a batch is carried out, and releases them once its answer is sent: an add-in gets the result
 * of its own change before the event that tells of it.
 */
export class EventGate {
  private underWay = 0;
  private held: unknown[] = [];

  constructor(private readonly send: (data: unknown) => void) {}

  push(data: unknown): void {
    if (this.underWay === 0) this.send(data);
    else this.held.push(data);
  }

  /** Runs one batch; `answer` sends its answer. */
  async during(answer: () => Promise<void>): Promise<void> {
    this.underWay += 1;
    try {
      await answer();
    } finally {
      this.underWay -= 1;
      this.flush();
    }
  }

  private flush(): void {
    const events = this.held;
    this.held = [];
    for (const event of events) this.send(event);
  }
}
