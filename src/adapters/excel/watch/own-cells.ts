/**
 * Cells that this add-in has set and whose events are still to come: Excel does not mark every event with the add-in that
 * caused it. Each setting of cells is known once, so a later change of the same cells by others is theirs.
 */
export class OwnCells {
  /** Number of events to come, by sheet id and address. */
  private readonly awaited = new Map<string, number>();

  readonly note = (sheetId: string, address: string): void => {
    const key = keyOf(sheetId, address);
    this.awaited.set(key, (this.awaited.get(key) ?? 0) + 1);
  };

  /** True if an event about these cells was expected; it no longer is then. */
  take(sheetId: string, address: string): boolean {
    const key = keyOf(sheetId, address);
    const count = this.awaited.get(key) ?? 0;
    if (count > 1) this.awaited.set(key, count - 1);
    else this.awaited.delete(key);
    return count > 0;
  }

  /** Forgets the events that have not come; called when something new is written. */
  clear(): void {
    this.awaited.clear();
  }
}

function keyOf(sheetId: string, address: string): string {
  return `${sheetId} ${address.replaceAll("$", "")}`;
}
