/**
 * Holds events back while a batch is carried out, and lets them go once its answer is on its way: an add-in learns
 * the result of its own change before it is told that something has changed.
 */
export class EventGate {
  private underWay = 0;
  private held: unknown[] = [];

  constructor(private readonly send: (data: unknown) => void) {}

  push(data: unknown): void {
    if (this.underWay === 0) this.send(data);
    else this.held.push(data);
  }

  /** Around one batch: `answer` sends its answer. */
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
