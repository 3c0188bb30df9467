/** The add-in's pane as a person sees it. Labels come from the catalogue. */
import type { FrameLocator, Locator } from "playwright-core";
import type { ScreenName } from "../../../addin/views/shared/navigation";
import type { Language } from "../../../src/domain/program";
import { CATALOGUES } from "../../../src/messages/catalogues";
import { messageFormatter, type MessageDetails } from "../../../src/messages/formatter";
import type { MessageKey } from "../../../src/messages/keys";
import { unbroken } from "../../../src/messages/unbroken";

/** The as-of day of all end-to-end tests. */
export const AS_OF = "2026-12-31";

export class PanePage {
  constructor(
    readonly frame: FrameLocator,
    readonly language: Language,
  ) {}

  /** A sentence in the pane's language. */
  text(key: MessageKey, details?: MessageDetails): string {
    return messageFormatter(this.language, CATALOGUES[this.language], undefined, unbroken)(key, details);
  }

  button(key: MessageKey): Locator {
    return this.frame.getByRole("button", { name: this.text(key), exact: true });
  }

  /** A part of the pane, by its heading. */
  section(key: MessageKey): Locator {
    return this.frame.getByRole("region", { name: this.text(key), exact: true });
  }

  /** A link to a cell, anywhere in the pane: "Partners!B4". */
  link(place: string): Locator {
    return this.frame.getByRole("button", { name: place, exact: true });
  }

  /** The whole pane. */
  get root(): Locator {
    return this.frame.locator("main");
  }

  /** The tab of a screen. */
  tab(screen: ScreenName): Locator {
    return this.frame.getByRole("tab", { name: this.text(`pane.tab-${screen}`), exact: true });
  }

  /** The content of a screen, which it keeps while another one is shown. */
  panel(screen: ScreenName): Locator {
    return this.frame.locator(`#panel-${screen}`);
  }

  async go(screen: ScreenName): Promise<void> {
    await this.tab(screen).click();
    await this.shows(screen);
  }

  /** Waits until a screen is shown. */
  async shows(screen: ScreenName): Promise<void> {
    await this.panel(screen).waitFor();
    // The heading of home is for screen readers only.
    await this.panel(screen).locator("h1").first().waitFor({ state: "attached" });
  }

  get asOf(): Locator {
    return this.frame.getByLabel(this.text("pane.as-of"), { exact: true });
  }

  get progress(): Locator {
    return this.frame.getByRole("progressbar");
  }

  /** The message about the last action. */
  get notice(): Locator {
    // Screens have status lines of their own.
    return this.frame.locator("[role=status]:has(.fui-MessageBar)");
  }

  /** Messages about failures and unfinished work. */
  get alerts(): Locator {
    return this.frame.getByRole("alert");
  }

  /** Waits until the pane has looked at the workbook and no request is open. */
  async opened(): Promise<void> {
    await this.frame.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
  }

  /** Evaluates as of `AS_OF`, and waits for the result. */
  async evaluate(): Promise<void> {
    await this.beginEvaluating();
    await this.section("pane.outcome").waitFor();
    await this.idle();
  }

  /** Evaluates as of the day that the pane offers, and waits for the result. */
  async evaluateToday(): Promise<void> {
    await this.button("pane.evaluate").click();
    await this.section("pane.outcome").waitFor();
    await this.idle();
  }

  /** The line on top of Home: what an evaluation rests on. */
  get topLine(): Locator {
    return this.panel("home").locator("button[aria-expanded]").first();
  }

  /** Opens that line, unless it is open. */
  async openSetup(): Promise<void> {
    if ((await this.topLine.getAttribute("aria-expanded")) === "false") await this.topLine.click();
    await this.asOf.waitFor();
  }

  /** A figure of the result. */
  figure(key: MessageKey): Locator {
    return this.section("pane.outcome").getByRole("button", { name: new RegExp(`^${this.text(key)} `) });
  }

  async beginEvaluating(): Promise<void> {
    await this.openSetup();
    await this.asOf.selectOption("other");
    await this.frame.getByLabel(this.text("pane.as-of-day"), { exact: true }).fill(AS_OF);
    await this.button("pane.evaluate").click();
  }

  /** Writes the results; returns the sentence that confirms it. */
  async write(): Promise<string> {
    await this.button("pane.write").click();
    return await this.said();
  }

  async undo(): Promise<string> {
    await this.button("pane.undo").click();
    return await this.said();
  }

  /** The sentence about the last action, once it has ended. */
  async said(): Promise<string> {
    await this.notice.waitFor();
    await this.idle();
    return await this.notice.locator(".fui-MessageBarBody").innerText();
  }

  /** The sentence about the failure, once nothing is under way. */
  async refusal(): Promise<string> {
    await this.alerts.first().waitFor();
    await this.idle();
    return await this.alerts.first().innerText();
  }

  /** Waits until nothing is under way. */
  async idle(): Promise<void> {
    await this.progress.waitFor({ state: "hidden" });
  }

  /** Figures of the result by their labels. */
  async figures(): Promise<Readonly<Record<string, string>>> {
    const figures = this.section("pane.outcome").locator("[data-figure]");
    const read = await figures.evaluateAll((all) =>
      all.map((one) => [one.getAttribute("data-figure") ?? "", one.lastElementChild?.textContent ?? ""]),
    );
    return Object.fromEntries(read) as Readonly<Record<string, string>>;
  }
}
