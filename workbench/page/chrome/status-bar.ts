import { el } from "../dom";
import type { Texts } from "../texts/en";

export type StatusMode = "ready" | "enter" | "edit" | "busy";

export interface StatusNumbers {
  readonly sum: string | undefined;
  readonly average: string | undefined;
  readonly count: string | undefined;
}

export interface StatusTraffic {
  readonly references: number;
  readonly batches: number;
  readonly sentBytes: number;
  readonly receivedBytes: number;
}

/** The line at the bottom: the page's activity, the selection, and the traffic on the wire. */
export class StatusBar {
  readonly root = el("footer", { className: "status-bar" });
  readonly #mode = el("span", { className: "status-mode", attributes: { role: "status" } });
  readonly #faults = el("span", { className: "status-faults" });
  readonly #numbers = el("span", { className: "status-numbers" });
  readonly #references = el("span", { className: "status-wire" });
  readonly #traffic = el("span", { className: "status-wire" });
  #texts: Texts | undefined;
  #shownMode: StatusMode = "ready";

  constructor() {
    this.root.append(
      this.#mode,
      this.#faults,
      el("span", { className: "status-space" }),
      this.#numbers,
      this.#references,
      this.#traffic,
    );
  }

  draw(texts: Texts): void {
    this.#texts = texts;
    this.#references.title = texts.status.referencesHint;
    this.#faults.textContent = texts.status.faults;
    this.showMode(this.#shownMode);
  }

  showMode(mode: StatusMode): void {
    this.#shownMode = mode;
    setText(this.#mode, this.#texts?.status[mode] ?? "");
    this.#mode.classList.toggle("is-busy", mode === "busy");
  }

  showFaults(isOn: boolean): void {
    this.#faults.hidden = !isOn;
  }

  showNumbers({ sum, average, count }: StatusNumbers): void {
    const { status } = this.#texts ?? {};
    if (status === undefined) return;
    const parts = [
      average === undefined ? undefined : pair(status.average, average),
      count === undefined ? undefined : pair(status.count, count),
      sum === undefined ? undefined : pair(status.sum, sum),
    ];
    this.#numbers.replaceChildren(...parts.filter((part) => part !== undefined));
  }

  showTraffic({ references, batches, sentBytes, receivedBytes }: StatusTraffic): void {
    const { status } = this.#texts ?? {};
    if (status === undefined) return;
    setText(this.#references, `${status.references}: ${references}`);
    this.#references.classList.toggle("is-open", references > 0);
    const amount = (bytes: number) => inUnits(bytes, status.bytes, document.documentElement.lang);
    const bytes = status.traffic(amount(sentBytes), amount(receivedBytes));
    setText(this.#traffic, `${status.batches}: ${batches} · ${bytes}`);
  }
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function pair(label: string, value: string): HTMLElement {
  return el("span", { className: "status-pair" }, `${label}: `, el("b", {}, value));
}

/** 1536 → "1.5 KB" in English. */
function inUnits(bytes: number, units: readonly string[], language: string): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 1024 && unit < units.length - 1) {
    amount /= 1024;
    unit++;
  }
  const digits = unit === 0 || amount >= 100 ? 0 : 1;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(amount);
  return `${number} ${units[unit] ?? ""}`;
}
