/** The workbench in a browser, with the built add-in in its pane. */
import type { Frame, JSHandle, Page } from "playwright-core";
import type { Language } from "../../../src/domain/program";
import type { WorkbenchApi } from "../../../workbench/page/api";
import { PanePage } from "./pane-page";

/** Of the window, in pixels: as tests open it. */
const USUAL_HEIGHT = 900;

type Book = ReturnType<WorkbenchApi["book"]>;

/** All that can be seen of a sheet, as plain data. */
export interface SheetState {
  readonly name: string;
  readonly visibility: string;
  readonly tables: Book["sheets"][number]["tables"];
  /** A line a cell: its address, value, formula and number format. Blank cells under "General" are left out. */
  readonly cells: string;
}

export class WorkbenchPage {
  readonly pane: PanePage;

  constructor(
    readonly page: Page,
    readonly language: Language,
    /** What went wrong behind the scenes. */
    readonly complaints: readonly string[],
    private readonly api: JSHandle<WorkbenchApi>,
  ) {
    this.pane = new PanePage(page.frameLocator("iframe"), language);
  }

  /** Calls the page's own API there: the function goes over as its text, and knows nothing but its arguments. */
  call<R, A = undefined>(
    work: (workbench: WorkbenchApi, argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R> {
    // Playwright's own types unwrap what could be handles, which plain data are not.
    const evaluate = this.api.evaluate.bind(this.api) as (
      work: (workbench: WorkbenchApi, argument: A) => R | Promise<R>,
      argument: A | undefined,
    ) => Promise<R>;
    return evaluate(work, argument);
  }

  /** The pane's own document. */
  get frame(): Frame {
    const frame = this.page.frames().find((one) => one.url().includes("/addin/taskpane.html"));
    if (frame === undefined) throw new Error("There is no pane.");
    return frame;
  }

  book(): Promise<Book> {
    return this.call((workbench) => workbench.book());
  }

  /** The name of a sheet by its place, from 0. */
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

  /** The workbook as .xlsx. */
  async save(): Promise<Uint8Array> {
    return await this.call((workbench) => workbench.save());
  }

  /** Opens another workbook from bytes; the add-in starts anew with it. */
  async open(bytes: Uint8Array, name = "reopened.xlsx"): Promise<void> {
    const address = new URL(`/${name}`, this.page.url()).href;
    await this.page.route(address, (route) => route.fulfill({ body: Buffer.from(bytes) }));
    const loaded = this.paneLoaded();
    await this.call((workbench, from) => workbench.loadFile(from), address);
    await loaded;
  }

  /** Closes the pane's page and opens it anew, as a person does who reloads it. */
  async reloadPane(): Promise<void> {
    const loaded = this.paneLoaded();
    await this.page.locator(".pane-head button").first().click();
    await loaded;
  }

  /** Until something holds there. */
  async until(holds: (workbench: WorkbenchApi) => boolean): Promise<void> {
    // Its types know no handle of a class with private parts.
    const wait = this.page.waitForFunction.bind(this.page) as (
      holds: unknown,
      api: unknown,
    ) => Promise<JSHandle>;
    await (await wait(holds, this.api)).dispose();
  }

  /** Which cell is selected: "Partners!B4". */
  async selected(): Promise<string> {
    const { activeSheet } = await this.book();
    return `${activeSheet}!${await this.page.locator(".name-box").inputValue()}`;
  }

  /** Until the host has let go of all that the add-in had asked it to keep. */
  async noOpenReferences(): Promise<void> {
    await this.until((workbench) => workbench.openReferences() === 0);
  }

  /** Gives the pane a width in pixels, also one that the workbench itself does not offer. */
  async setPaneWidth(width: number): Promise<void> {
    await this.page.locator("aside.pane").evaluate((pane, pixels) => {
      // Its border is a pixel wide.
      pane.style.width = `${pixels + 1}px`;
    }, width);
  }

  /** Takes the sheet away, which would be drawn anew for each size that the window takes. */
  async hideSheet(): Promise<void> {
    await this.page.locator(".sheet-grid").evaluate((grid) => {
      grid.style.display = "none";
    });
  }

  /** Makes the window so tall that the pane shows all that stands in it. */
  async showWholePane(): Promise<void> {
    await this.setHeight(USUAL_HEIGHT);
    const hidden = await this.frame.evaluate(
      () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
    );
    if (hidden > 0) await this.setHeight(USUAL_HEIGHT + hidden);
  }

  /** Gives the window a height, and waits until the pane, a page of its own, has taken it up. */
  private async setHeight(height: number): Promise<void> {
    await this.page.setViewportSize({ width: this.page.viewportSize()?.width ?? 1280, height });
    const pane = await this.page.locator(".pane iframe").evaluate((iframe) => iframe.clientHeight);
    await this.frame.waitForFunction((wanted) => innerHeight === wanted, pane);
  }

  /** Until nothing that the pane shows is still on its way. */
  async still(): Promise<void> {
    await this.pane.idle();
    for (const waiting of [".fui-Spinner", ".fui-Skeleton", "[aria-busy=true]"])
      await this.pane.root.locator(waiting).filter({ visible: true }).first().waitFor({ state: "detached" });
    await this.quiet();
  }

  /** Until the add-in is loaded and has asked Excel for all that it asks for when it opens. */
  async paneOpened(): Promise<void> {
    await this.call((workbench) => workbench.addinReady());
    await this.pane.root.waitFor();
    await this.pane.opened();
    await this.quiet();
  }

  /** Until no request has been on its way for a moment. */
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
    await this.page.waitForEvent("framenavigated", (frame) => frame.url().includes("/addin/taskpane.html"));
    await this.paneOpened();
  }
}
