/** An add-in as described by its manifest, in one language. */
export interface Addin {
  readonly name: string;
  /** The page of its task pane. */
  readonly page: string;
  /** The label of its group on the ribbon. */
  readonly group: string | undefined;
  readonly commands: readonly AddinCommand[];
}

export interface AddinCommand {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string | undefined;
  readonly action:
    | { readonly kind: "pane"; readonly page: string }
    | { readonly kind: "function"; readonly name: string };
}

/** An add-in known only by its page, with one button that opens the page. */
export function addinOfPage(page: string): Addin {
  const action = { kind: "pane", page } as const;
  return {
    name: new URL(page).hostname,
    page,
    group: undefined,
    commands: [{ id: "open", label: "", tip: "", icon: undefined, action }],
  };
}

/** Sizes of ribbon icons, in order of preference. */
const ICON_SIZES = ["32", "64", "80", "48", "16"];

/**
 * Reads an add-in only manifest (XML). Undefined if the text is not one, or if it names no web page that the frame may
 * load. @param address The manifest's own address: addresses in it may be relative.
 */
export function readManifest(xml: string, address: string, locale: string): Addin | undefined {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const root = document.documentElement;
  if (root.localName !== "OfficeApp") return undefined;
  const reading = new ManifestReader(root, address, locale);
  const source = childNamed(childNamed(root, "DefaultSettings"), "SourceLocation");
  const page = reading.address(reading.valueOf(source));
  if (page === undefined) return undefined;
  const commands = reading.commands(page);
  const open: AddinCommand = {
    id: "open",
    label: "",
    tip: "",
    icon: undefined,
    action: { kind: "pane", page },
  };
  return {
    name: reading.valueOf(childNamed(root, "DisplayName")) ?? "",
    page,
    group: reading.groupLabel(),
    commands: commands.length > 0 ? commands : [open],
  };
}

class ManifestReader {
  readonly #resources: ReadonlyMap<string, Element>;
  readonly #group: Element | undefined;

  constructor(
    root: Element,
    private readonly base: string,
    private readonly locale: string,
  ) {
    const overrides = last(descendants(root, "VersionOverrides"));
    const resources = childNamed(overrides, "Resources");
    const named = resources === undefined ? [] : [...resources.querySelectorAll("[id]")];
    this.#resources = new Map(named.map((element) => [element.getAttribute("id") ?? "", element]));
    this.#group = descendants(overrides, "OfficeTab").flatMap((tab) => descendants(tab, "Group"))[0];
  }

  groupLabel(): string | undefined {
    return this.#resource(childNamed(this.#group, "Label"));
  }

  commands(page: string): readonly AddinCommand[] {
    return descendants(this.#group, "Control").flatMap((control) => this.#command(control, page) ?? []);
  }

  #command(control: Element, page: string): AddinCommand | undefined {
    const action = this.#action(childNamed(control, "Action"), page);
    if (action === undefined) return undefined;
    const tip = childNamed(childNamed(control, "Supertip"), "Description");
    return {
      id: control.getAttribute("id") ?? "",
      label: this.#resource(childNamed(control, "Label")) ?? "",
      tip: this.#resource(tip) ?? "",
      icon: this.#icon(childNamed(control, "Icon")),
      action,
    };
  }

  #action(element: Element | undefined, page: string): AddinCommand["action"] | undefined {
    const type = element?.getAttributeNS(XSI, "type");
    if (type === "ShowTaskpane") {
      const source = this.address(this.#resource(childNamed(element, "SourceLocation")));
      return { kind: "pane", page: source ?? page };
    }
    const name = childNamed(element, "FunctionName")?.textContent.trim();
    return type === "ExecuteFunction" && name !== undefined && name !== ""
      ? { kind: "function", name }
      : undefined;
  }

  #icon(element: Element | undefined): string | undefined {
    const images = element === undefined ? [] : [...element.children];
    for (const size of ICON_SIZES) {
      const image = images.find((each) => each.getAttribute("size") === size);
      const address = this.address(this.#resource(image));
      if (address !== undefined) return address;
    }
    return undefined;
  }

  #resource(element: Element | undefined): string | undefined {
    const id = element?.getAttribute("resid");
    return id === null || id === undefined ? undefined : this.valueOf(this.#resources.get(id));
  }

  /** The value for the display language: its override, otherwise the default. */
  valueOf(element: Element | undefined): string | undefined {
    if (element === undefined) return undefined;
    const override = [...element.children].find(
      (child) => child.localName === "Override" && child.getAttribute("Locale") === this.locale,
    );
    return override?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? undefined;
  }

  /** An address for a frame or an image: only https, as in Excel. */
  address(value: string | undefined): string | undefined {
    if (value === undefined || !URL.canParse(value, this.base)) return undefined;
    const url = new URL(value, this.base);
    return url.protocol === "https:" ? url.href : undefined;
  }
}

const XSI = "http://www.w3.org/2001/XMLSchema-instance";

function childNamed(parent: Element | undefined, name: string): Element | undefined {
  return parent === undefined ? undefined : [...parent.children].find((child) => child.localName === name);
}

function descendants(parent: Element | undefined, name: string): readonly Element[] {
  return parent === undefined ? [] : [...parent.getElementsByTagNameNS("*", name)];
}

function last<T>(list: readonly T[]): T | undefined {
  return list.at(-1);
}
