/** Runs inside the workbench's page: makes Excel as far away as it is on the web. */

/**
 * Each batch waits so many milliseconds before it is carried out; several wait at the same time. Passed to the browser as
 * text, so it must not use anything outside itself.
 */
export function delayBatches(milliseconds: number): void {
  // Only methods: the names of other functions would be kept by a helper that the browser does not have.
  const travel = {
    kind: "first" as const,
    matching(): boolean {
      return true;
    },
    async run(): Promise<void> {
      travel.next();
      await new Promise((later) => setTimeout(later, milliseconds));
    },
    next(): void {
      window.workbench?.faults.plan(travel, travel);
    },
  };
  travel.next();
}
