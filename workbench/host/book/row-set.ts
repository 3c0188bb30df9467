/**
 * A set that returns the same copy of itself until it changes, so that undo does not copy half a million hidden rows at
 * each step.
 */
export class RowSet extends Set<number> {
  private copied: ReadonlySet<number> | undefined;

  /** The same object (===) as last time, if nothing has changed since. */
  snapshot(): ReadonlySet<number> {
    this.copied ??= new Set(this);
    return this.copied;
  }

  override add(value: number): this {
    this.copied = undefined;
    return super.add(value);
  }

  override delete(value: number): boolean {
    this.copied = undefined;
    return super.delete(value);
  }

  override clear(): void {
    this.copied = undefined;
    super.clear();
  }
}
