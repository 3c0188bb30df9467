/** A set that gives the same copy of itself until it changes: half a million hidden rows are not copied at every step. */
export class RowSet extends Set<number> {
  private copied: ReadonlySet<number> | undefined;

  /** Identical (===) to the last one where nothing has changed since. */
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
