/** Attributes and listeners of an element made by `el`. Texts are added as children, never as markup. */
export interface ElementOptions {
  readonly className?: string;
  readonly title?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly on?: Readonly<Partial<Record<keyof HTMLElementEventMap, (event: Event) => void>>>;
}

export type Child = Node | string;

/** Makes an element. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  options: ElementOptions = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (options.className !== undefined) element.className = options.className;
  if (options.title !== undefined) element.title = options.title;
  for (const [key, value] of Object.entries(options.attributes ?? {})) element.setAttribute(key, value);
  for (const [type, listener] of Object.entries(options.on ?? {})) element.addEventListener(type, listener);
  element.append(...children);
  return element;
}

/** A button with a text. */
export function button(
  text: Child,
  className: string,
  title: string,
  onClick: () => void,
): HTMLButtonElement {
  return el(
    "button",
    { className, title, attributes: { type: "button", "aria-label": title }, on: { click: onClick } },
    text,
  );
}

/** Waits until the browser has had a chance to paint. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
