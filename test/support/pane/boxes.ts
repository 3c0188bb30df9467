/** Gives every element a size: jsdom lays nothing out, and a list shows only what is in view. */
export function withBoxes(): void {
  const sized = (prototype: object, name: string, value: number): void => {
    Object.defineProperty(prototype, name, { configurable: true, value });
  };
  // The box that scrolls …
  sized(Element.prototype, "clientHeight", 600);
  sized(Element.prototype, "clientWidth", 320);
  // … and each item in it.
  sized(HTMLElement.prototype, "offsetHeight", 64);
  sized(HTMLElement.prototype, "offsetWidth", 320);
  globalThis.ResizeObserver = class {
    observe(): void {
      // Nothing changes its size here.
    }
    unobserve(): void {
      // Nothing was observed.
    }
    disconnect(): void {
      // Nothing was observed.
    }
  };
  Element.prototype.scrollIntoView = () => undefined;
}
