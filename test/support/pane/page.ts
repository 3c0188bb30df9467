/** Browser features that the pane needs and jsdom lacks. */
import { configure } from "@testing-library/react";

/** Call it before the tests of a file. A list in view is 600 pixels high. */
export function standInForPage(): void {
  // Screens are loaded when they are first shown, which takes a while on a busy machine.
  configure({ asyncUtilTimeout: 20_000 });
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
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, value: 320 });
  const diagnostics = { host: "Excel", platform: "OfficeOnline", version: "16.0" };
  Object.assign(globalThis, { Office: { context: { diagnostics } } });
}
