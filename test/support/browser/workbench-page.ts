/** The workbench in a browser, with the built add-in in its pane. */
import type { Frame, JSHandle, Page } from "playwright-core";
import type { Language } from "../../../src/domain/program";
import type { WorkbenchApi } from "../../../workbench/page/api";
import { PanePage } from "./pane-page";

/** Height of the window in pixels, unless a test changes it. */
const USUAL_HEIGHT = 900;

type Book = ReturnType<WorkbenchApi["book"]>;

/** The visible content of a sheet, as plain data. */
export interface SheetState {
  readonly name: string;
  readonly visibility: string;
  readonly tables: Book["sheets"][number]["tables"];
  /** A line for each cell: its address, value, formula and number format. Blank cells under "General" are left out. */
  readonly cells: string;
}

export class WorkbenchPage {
  readonly pane: PanePage;

  constructor(
    readonly page: Page,
    readonly language: Language,
    /** Errors in the console and requests that left the machine. */
    readonly complaints: readonly string[],
    private readonly api: JSHandle<WorkbenchApi>,
  ) {
    this.pane = new PanePage(page.frameLocator("iframe"), language);
  }

  /** Calls the page's API in the page: the function is sent as text, and sees only its arguments. */
  call<R, A = undefined>(
    work: (workbench: WorkbenchApi, argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R> {
    // Playwright's types unwrap possible handles, which plain data are not.
    const evaluate = this.api.evaluate.bind(this.api) as (
      work: (workbench: WorkbenchApi, argument: A) => R | Promise<R>,
      argument: A | undefined,
    ) => Promise<R>;
    return evaluate(work, argument);
  }

  /** The frame of the pane's document. */
  get frame(): Frame {
    const frame = this.page.frames().find((one) => one.url().includes("/addin/taskpane.html"));
    if (frame === undefined) throw new Error("There is no pane.");
    return frame;
  }

  book(): Promise<Book> {
    return this.call((workbench) => workbench.book());
  }

  /** The name of a sheet by its index, from 0. */
  async sheetName(index: number): Promise<string> {
    const { sheets } = await this.book();
    const sheet = sheets.at(index);
    if (sheet === undefined) throw new Error(`No sheet ${index}`);
    return sheet.name;
  }

  /** All sheets with their cells. */
  sheets(): Promise<readonly SheetState[]> {
    return this.call((workbench) => {
      const letters = (column: number): string =>
        (column > 26 ? letters(Math.floor((column - 1) / 26)) : "") +
        String.fromCharCode(65 + ((column - 1) % 26));
      return workbench.book().sheets.map(({ name, visibility, tables, usedArea }) => {
        const lines: string[] = [];
        const { lastRow = 0, lastColumn = 0 } = usedArea ?? {};
        for (let row = 1; row <= lastRow; row++) {
          for (let column = 1; column <= lastColumn; column++) {
            const address = letters(column) + String(row);
            const { value, formula, numberFormat } = workbench.cell(name, address);
            if (value !== null || formula !== undefined || numberFormat !== "General")
              lines.push(JSON.stringify([address, value, formula ?? null, numberFormat]));
          }
        }
        return { name, visibility, tables, cells: lines.join("\n") };
      });
    });
  }

  /** The workbook's bytes as .xlsx. */
  async save(): Promise<Uint8Array> {
    return await this.call((workbench) => workbench.save());
  }

  /** Opens another workbook from bytes; the add-in restarts with it. */
  async open(bytes: Uint8Array, name = "reopened.xlsx"): Promise<void> {
    const address = new URL(`/${name}`, this.page.url()).href;
    await this.page.route(address, (route) => route.fulfill({ body: Buffer.from(bytes) }));
    const loaded = this.paneLoaded();
    await this.call((workbench, from) => workbench.loadFile(from), address);
    await loaded;
  }

  /** Closes the pane's page and opens it again, like a person who reloads it; goes to Home. */
  async reloadPane(): Promise<void> {
    await this.reopenPane();
    await this.pane.tab("home").click();
  }

  /** Closes the pane's page and opens it again: it opens where it was left. */
  async reopenPane(): Promise<void> {
    const opened = this.paneReopened();
    await this.page.locator(".pane-head button").first().click();
    await opened;
  }

  /** Waits until a condition holds in the page. */
  async until(holds: (workbench: WorkbenchApi) => boolean): Promise<void> {
    // Playwright's types cannot express a handle of a class with private members.
    const wait = this.page.waitForFunction.bind(this.page) as (
      holds: unknown,
      api: unknown,
    ) => Promise<JSHandle>;
    await (await wait(holds, this.api)).dispose();
  }

  /** The selected cell: "Partners!B4". */
  async selected(): Promise<string> {
    const { activeSheet } = await this.book();
    return `${activeSheet}!${await this.page.locator(".name-box").inputValue()}`;
  }

  /** Waits until the host has released everything that the add-in asked it to keep. */
  async noOpenReferences(): Promise<void> {
    await this.until((workbench) => workbench.openReferences() === 0);
  }

  /** Gives the pane's document a width and a height, as it has them beside a sheet on a small screen. */
  async sizePane(width: number, height: number): Promise<void> {
    await this.setPaneWidth(width);
    const size = this.page.viewportSize() ?? { width: 1280, height: USUAL_HEIGHT };
    const now = await this.frame.evaluate(() => innerHeight);
    await this.page.setViewportSize({ ...size, height: size.height + height - now });
    await this.frame.waitForFunction((wanted) => innerHeight === wanted, height);
  }

  /** Gives the pane a width in pixels, even one that the workbench does not offer. */
  async setPaneWidth(width: number): Promise<void> {
    await this.page.locator("aside.pane").evaluate((pane, pixels) => {
      // The border is a pixel wide.
      pane.style.width = `${pixels + 1}px`;
    }, width);
    await this.frame.waitForFunction((wanted) => innerWidth === wanted, width);
  }

  /** Hides the sheet, which would be redrawn for each size of the window. */
  async hideSheet(): Promise<void> {
    await this.page.locator(".sheet-grid").evaluate((grid) => {
      grid.style.display = "none";
    });
  }

  /** Makes the window tall enough to show the pane's whole content. */
  async showWholePane(): Promise<void> {
    await this.setHeight(USUAL_HEIGHT);
    const hidden = await this.frame.evaluate(
      () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
    );
    if (hidden > 0) await this.setHeight(USUAL_HEIGHT + hidden);
  }

  /** Sets the window's height, and waits until the pane, a page of its own, has adapted to it. */
  private async setHeight(height: number): Promise<void> {
    await this.page.setViewportSize({ width: this.page.viewportSize()?.width ?? 1280, height });
    const pane = await this.page.locator(".pane iframe").evaluate((iframe) => iframe.clientHeight);
    await this.frame.waitForFunction((wanted) => innerHeight === wanted, pane);
  }

  /** Waits until everything that the pane shows is loaded. */
  async still(): Promise<void> {
    await this.pane.idle();
    for (const waiting of [".fui-Spinner", "[data-waiting]", "[aria-busy=true]"])
      await this.pane.root.locator(waiting).filter({ visible: true }).first().waitFor({ state: "detached" });
    await this.quiet();
  }

  /** Waits until the add-in is loaded and has finished its first requests to Excel. */
  async paneOpened(): Promise<void> {
    await this.call((workbench) => workbench.addinReady());
    await this.pane.root.waitFor();
    await this.pane.opened();
    await this.quiet();
  }

  /** Waits until no request has been open for a moment. */
  async quiet(): Promise<void> {
    await this.call(async ({ faults: { traffic } }) => {
      for (let requests = -1; requests !== traffic.batches.length;) {
        requests = traffic.batches.length;
        await new Promise((later) => setTimeout(later, 150));
        while (traffic.batches.some(({ end }) => end === undefined))
          await new Promise((later) => setTimeout(later, 20));
      }
    });
  }

  private async paneLoaded(): Promise<void> {
    await this.paneReopened();
    // It opens where it was left; tests begin on Home.
    await this.pane.tab("home").click();
  }

  private async paneReopened(): Promise<void> {
    await this.page.waitForEvent("framenavigated", (frame) => frame.url().includes("/addin/taskpane.html"));
    await this.paneOpened();
  }
}
