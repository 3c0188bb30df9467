/** What jsdom has not got, and the pane asks for. */

/** To be called before the tests of a file. A list in view is 600 pixels high. */
export function standInForPage(): void {
  Element.prototype.scrollIntoView = () => undefined;
  globalThis.ResizeObserver = class {
    observe(): void {
      return undefined;
    }
    unobserve(): void {
      return undefined;
    }
    disconnect(): void {
      return undefined;
    }
  };
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, "offsetWidth", { configurable: true, value: 320 });
  const diagnostics = { host: "Excel", platform: "OfficeOnline", version: "16.0" };
  Object.assign(globalThis, { Office: { context: { diagnostics } } });
}
