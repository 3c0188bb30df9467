/** Runs inside the workbench's page: makes Excel as far away as it is on the web. */

/** Each batch waits so many milliseconds before it is carried out. Passed to the browser as text. */
export function delayBatches(milliseconds: number): void {
  const delayNext = (): void => {
    window.workbench?.faults.plan({ kind: "first", run: wait }, { matching: () => true });
  };
  const wait = async (): Promise<void> => {
    delayNext();
    await new Promise((later) => setTimeout(later, milliseconds));
  };
  delayNext();
}
