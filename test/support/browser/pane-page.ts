/** The add-in's pane, by what a person sees of it. Labels are the catalogue's own. */
import type { FrameLocator, Locator } from "playwright-core";
import type { ScreenName } from "../../../addin/views/shared/navigation";
import type { Language } from "../../../src/domain/program";
import { formatMessage } from "../../../src/messages/format";
import type { MessageDetails } from "../../../src/messages/formatter";
import type { MessageKey } from "../../../src/messages/keys";

/** The day that all end-to-end tests judge on. */
export const AS_OF = "2026-12-31";

export class PanePage {
  constructor(
    readonly frame: FrameLocator,
    readonly language: Language,
  ) {}

  /** A sentence in the pane's language. */
  text(key: MessageKey, details?: MessageDetails): string {
    return formatMessage(this.language, key, details);
  }

  button(key: MessageKey): Locator {
    return this.frame.getByRole("button", { name: this.text(key), exact: true });
  }

  /** A part of the pane, by its heading. */
  section(key: MessageKey): Locator {
    return this.frame.getByRole("region", { name: this.text(key), exact: true });
  }

  /** A link to a cell, wherever it stands: "Partners!B4". */
  link(place: string): Locator {
    return this.frame.getByRole("button", { name: place, exact: true });
  }

  /** All that stands in the pane. */
  get root(): Locator {
    return this.frame.locator("main");
  }

  /** One of the pane's places. */
  tab(screen: ScreenName): Locator {
    return this.frame.getByRole("tab", { name: this.text(`pane.tab-${screen}`), exact: true });
  }

  /** What stands in one of them: it keeps that while another one is looked at. */
  panel(screen: ScreenName): Locator {
    return this.frame.locator(`#panel-${screen}`);
  }

  async go(screen: ScreenName): Promise<void> {
    await this.tab(screen).click();
    await this.shows(screen);
  }

  /** Until a place stands there. */
  async shows(screen: ScreenName): Promise<void> {
    await this.panel(screen).waitFor();
    // Home's own is for screen readers alone.
    await this.panel(screen).locator("h1").waitFor({ state: "attached" });
  }

  get asOf(): Locator {
    return this.frame.getByLabel(this.text("pane.as-of"), { exact: true });
  }

  get progress(): Locator {
    return this.frame.getByRole("progressbar");
  }

  /** What has just been done. */
  get notice(): Locator {
    // Screens have status lines of their own.
    return this.frame.locator("[role=status]:has(.fui-MessageBar)");
  }

  /** What went wrong, or has to be finished. */
  get alerts(): Locator {
    return this.frame.getByRole("alert");
  }

  /** Until the pane has looked at the workbook and nothing is on its way any more. */
  async opened(): Promise<void> {
    await this.frame.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
  }

  /** Judges on `AS_OF`, and waits for the result. */
  async evaluate(): Promise<void> {
    await this.beginEvaluating();
    await this.section("pane.outcome").waitFor();
    await this.idle();
  }

  /** Judges on the day that is offered first, and waits for the result. */
  async evaluateToday(): Promise<void> {
    await this.button("pane.evaluate").click();
    await this.section("pane.outcome").waitFor();
    await this.idle();
  }

  async beginEvaluating(): Promise<void> {
    await this.asOf.selectOption("other");
    await this.frame.getByLabel(this.text("pane.as-of-day"), { exact: true }).fill(AS_OF);
    await this.button("pane.evaluate").click();
  }

  /** Writes what was judged; gives the sentence that says so. */
  async write(): Promise<string> {
    await this.button("pane.write").click();
    return await this.said();
  }

  async undo(): Promise<string> {
    await this.button("pane.undo").click();
    return await this.said();
  }

  /** The sentence of what has just been done, once it is done. */
  async said(): Promise<string> {
    await this.notice.waitFor();
    await this.idle();
    return await this.notice.innerText();
  }

  /** The sentence of what went wrong, once all is settled. */
  async refusal(): Promise<string> {
    await this.alerts.first().waitFor();
    await this.idle();
    return await this.alerts.first().innerText();
  }

  /** Until nothing is under way. */
  async idle(): Promise<void> {
    await this.progress.waitFor({ state: "hidden" });
  }

  /** Figures of the result by their labels. */
  async figures(): Promise<Readonly<Record<string, string>>> {
    const outcome = this.section("pane.outcome");
    const [labels, values] = await Promise.all([
      outcome.locator("dt").allInnerTexts(),
      outcome.locator("dd").allInnerTexts(),
    ]);
    return Object.fromEntries(labels.map((label, i) => [label, values[i] ?? ""]));
  }
}
