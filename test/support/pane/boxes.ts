/** Gives every element a size: jsdom has no layout, and a list shows only the items in view. */
export function withBoxes(): void {
  const sized = (prototype: object, name: string, value: number): void => {
    Object.defineProperty(prototype, name, { configurable: true, value });
  };
  // The size of the scrolling box …
  sized(Element.prototype, "clientHeight", 600);
  sized(Element.prototype, "clientWidth", 320);
  // … and of each item in it.
  sized(HTMLElement.prototype, "offsetHeight", 64);
  sized(HTMLElement.prototype, "offsetWidth", 320);
  globalThis.ResizeObserver = class {
    observe(): void {
      // Nothing to do: sizes never change here.
    }
    unobserve(): void {
      // Nothing to do: nothing was observed.
    }
    disconnect(): void {
      // Nothing to do: nothing was observed.
    }
  };
  Element.prototype.scrollIntoView = () => undefined;
}
