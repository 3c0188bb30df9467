import { renameSheet } from "../host/book/changes";
import { BookError } from "../host/book/book-error";
import { AddinSource } from "./task-pane/addin-source";
import type { Addin, AddinCommand } from "./task-pane/manifest";
import { Pane } from "./task-pane/pane";
import { FormulaBar } from "./chrome/formula-bar";
import { Notices } from "./chrome/notices";
import { Ribbon } from "./chrome/ribbon";
import { SheetTabs } from "./chrome/sheet-tabs";
import { StatusBar } from "./chrome/status-bar";
import { SummaryLine } from "./chrome/summary-line";
import { TitleBar } from "./chrome/title-bar";
import { afterPaint, el } from "./dom";
import { changeAsCoauthor, makeReadOnly, protect } from "./faults/faults";
import { FaultsMenu } from "./faults/faults-menu";
import {
  chooseFile,
  download,
  emptyFile,
  fetchFile,
  fileProblem,
  openFile,
  sampleAddress,
  saveFile,
  notSavedText,
  type SavedFile,
} from "./files";
import { goTo } from "./grid/go-to";
import { areaAddress, cellAddress } from "./grid/address";
import { sameArea } from "./grid/areas";
import { selectCell } from "./grid/selection";
import { SheetController } from "./grid/sheet-controller";
import { startSession, type Session } from "./session";
import type { Texts } from "./texts/en";
import { LOCALES, rememberLanguage, textsIn, type Language } from "./texts/texts";

const TRAFFIC_EVERY_MILLISECONDS = 400;

export interface AppOptions {
  readonly language: Language;
  /** The address of a manifest or of an add-in's page. */
  readonly addinAddress: string;
  readonly isPaneOpen: boolean;
}

/** The whole page: it holds the open workbook and passes events between the parts. */
export class App {
  language: Language;
  texts: Texts;
  session: Session;
  addin: Addin | undefined;
  readonly controller: SheetController;
  readonly pane: Pane;
  #isUnsaved = false;
  /** Set once the add-in was started. From then on another workbook restarts it; before that it would load twice. */
  #isStarted = false;
  readonly #source: AddinSource;
  readonly #title: TitleBar;
  readonly #ribbon: Ribbon;
  readonly #formula: FormulaBar;
  readonly #tabs: SheetTabs;
  readonly #status = new StatusBar();
  readonly #summary: SummaryLine;
  readonly #menu: FaultsMenu;
  readonly #notices = new Notices(() => this.texts);
  readonly #grid = el("main", { className: "grid-host" });

  constructor(
    root: HTMLElement,
    private readonly options: AppOptions,
  ) {
    this.language = options.language;
    this.#source = new AddinSource(options.addinAddress);
    this.texts = textsIn(options.language);
    this.session = this.#startSession(emptyFile(this.language, this.texts));
    this.#title = new TitleBar({
      open: () => chooseFile((file) => void this.openChosen(file)),
      save: () => void this.saveAndDownload(),
      language: (language) => this.setLanguage(language),
    });
    this.#ribbon = this.#makeRibbon();
    this.#formula = this.#makeFormulaBar();
    this.#tabs = this.#makeTabs();
    this.#menu = this.#makeMenu();
    this.#summary = new SummaryLine(this.#status);
    this.pane = new Pane({
      shown: (isShown) => this.#ribbon.showPane(isShown),
      failed: (reason) => this.#notices.problem(this.texts.problems.addin(reason), true),
    });
    const middle = el("div", { className: "middle" }, this.#grid, this.pane.root);
    const bottom = el("div", { className: "bottom" }, this.#tabs.root, this.#status.root);
    root.append(this.#title.root, this.#ribbon.root, this.#notices.root, this.#formula.root, middle, bottom);
    this.#draw();
    this.controller = this.#makeController();
    this.#refresh();
    setInterval(() => this.#showTraffic(), TRAFFIC_EVERY_MILLISECONDS);
  }

  /** Opens the sample and the add-in. */
  async start(): Promise<void> {
    await Promise.all([this.#openSample(), this.#loadAddin()]);
    this.#isStarted = true;
    this.#showAddin();
    if (this.options.isPaneOpen) this.pane.show(true);
    this.controller.focus();
  }

  #startSession(file: Session["file"]): Session {
    return startSession(file, () => {
      this.#status.showFaults(this.session.faults.isAny);
    });
  }

  #draw(): void {
    document.documentElement.lang = this.language;
    this.#menu.draw(this.texts);
    this.#title.draw(this.texts, this.language, this.#menu.root);
    this.#ribbon.draw(this.texts, this.addin);
    this.#formula.draw(this.texts);
    this.#tabs.draw(this.texts);
    this.#status.draw(this.texts);
    this.#status.showFaults(this.session.faults.isAny);
    this.pane.draw(this.texts);
    this.#grid.setAttribute("aria-label", this.texts.grid.label);
  }

  /** Switches the language: the page is drawn again, and the add-in restarts in it. */
  setLanguage(language: Language): void {
    this.language = language;
    this.texts = textsIn(language);
    rememberLanguage(language, localStorage);
    this.#notices.clear();
    this.addin = this.#source.addinIn(this.language);
    this.#draw();
    this.controller.setTexts(this.texts);
    this.#refresh();
    this.#showAddin();
    this.controller.focus();
  }

  // Files

  async #openSample(): Promise<void> {
    try {
      const { bytes, name } = await fetchFile(sampleAddress(this.language));
      await this.open(bytes, name);
    } catch {
      this.#notices.problem(this.texts.problems.sampleMissing, true);
    }
  }

  /** Opens .xlsx bytes in place of the open workbook. Throws if they are no workbook. */
  async open(bytes: Blob, name: string): Promise<void> {
    this.#notices.info(this.texts.opening(name));
    await afterPaint();
    const file = await openFile(bytes, name, this.language);
    this.#notices.clear();
    this.session = this.#startSession(file);
    this.controller.open(file.book);
    this.#isUnsaved = false;
    this.#refresh();
    if (this.#isStarted && this.addin !== undefined) this.#showAddin();
  }

  /** Opens a file that a person chose or dropped; a problem is shown as a sentence. */
  async openChosen(file: File): Promise<void> {
    const { title, problems } = this.texts;
    if (this.#isUnsaved && !confirm(this.texts.discard(this.session.book.fileName))) return;
    try {
      await this.open(file, file.name);
    } catch (error) {
      this.#notices.problem(problems.cannotOpen(file.name, fileProblem(error, this.texts)), true);
      console.warn(title.open, error);
    }
  }

  /** Says that a file is no workbook. */
  refuseFile(name: string): void {
    this.#notices.problem(this.texts.problems.notXlsx(name));
  }

  /** The workbook's bytes as .xlsx; the workbook counts as saved afterwards. */
  async save(): Promise<SavedFile> {
    const saved = await saveFile(this.session.file);
    this.#isUnsaved = false;
    this.controller.markSaved();
    this.#showFile();
    return saved;
  }

  async saveAndDownload(): Promise<void> {
    const { texts } = this;
    this.#notices.info(texts.saving);
    try {
      const { bytes, notSaved } = await this.save();
      download(bytes, this.session.book.fileName);
      this.#notices.clear();
      if (notSaved.length > 0) this.#notices.problem(texts.leftOut(notSavedText(notSaved, texts)), true);
    } catch (error) {
      this.#notices.problem(texts.problems.cannotSave(fileProblem(error, texts)), true);
      console.warn(texts.title.save, error);
    }
  }

  get isUnsaved(): boolean {
    return this.#isUnsaved;
  }

  // Add-in

  async #loadAddin(): Promise<void> {
    await this.#source.load();
    this.addin = this.#source.addinIn(this.language);
    if (this.addin === undefined)
      this.#notices.problem(this.texts.problems.manifest(this.#source.address), true);
  }

  #showAddin(): void {
    const { addin } = this;
    this.#ribbon.draw(this.texts, addin);
    this.#ribbon.showPane(this.pane.isShown);
    this.#showMoved();
    if (addin !== undefined) this.#loadPane(addin, addin.page);
  }

  #loadPane(addin: Addin, page: string): void {
    const { host, book } = this.session;
    this.pane.load({
      name: addin.name,
      page,
      host,
      locale: LOCALES[this.language],
      dataLocale: book.culture.name,
      fileName: book.fileName,
    });
  }

  /** Runs a ribbon button of the add-in: shows the pane, or calls a function. Resolves when that has completed. */
  async runCommand(command: AddinCommand): Promise<void> {
    const { action } = command;
    if (action.kind === "pane") {
      this.pane.show(true);
      return;
    }
    this.#ribbon.showRunning(command.id, true);
    try {
      await this.pane.invoke(action.name, command.id);
    } catch {
      this.#notices.problem(this.texts.ribbon.commandFailed(command.label));
    } finally {
      this.#ribbon.showRunning(command.id, false);
    }
  }

  // Chrome

  #makeRibbon(): Ribbon {
    return new Ribbon({
      undo: () => this.controller.undo(),
      redo: () => this.controller.redo(),
      format: (code) => this.controller.setFormat(code),
      command: (command) => void this.runCommand(command),
    });
  }

  #makeFormulaBar(): FormulaBar {
    return new FormulaBar({
      goTo: (text) => {
        const area = goTo(text, this.session.book, this.controller);
        if (area === undefined) this.#notices.problem(this.texts.problems.badReference(text));
        this.controller.focus();
      },
      begin: () => {
        if (this.controller.editor.session === undefined)
          this.controller.beginEdit("edit", this.controller.activeText(), false);
      },
      changed: (text) => this.controller.editor.mirror(text),
      commit: (text, direction) => this.controller.commit(text, direction),
      cancel: () => this.controller.cancel(),
    });
  }

  #makeTabs(): SheetTabs {
    return new SheetTabs({
      activate: (sheetId) => this.controller.activate(sheetId),
      add: () => this.#addSheet(),
      rename: (sheetId, name) => this.#rename(sheetId, name),
    });
  }

  #makeMenu(): FaultsMenu {
    return new FaultsMenu({
      faults: () => this.session.faults,
      coauthor: () => {
        const { active } = this.controller.selection;
        changeAsCoauthor(this.session.book, this.controller.sheet, active, this.texts.faults.coauthorText);
      },
      protect: (isOn) => protect(this.session.book, this.controller.sheet, isOn),
      readOnly: (isOn) => makeReadOnly(this.session.book, this.controller.sheet, isOn),
      state: () => ({
        isProtected: this.controller.sheet.protection !== undefined,
        isReadOnly: this.session.book.isReadOnly,
      }),
      armed: (code) => this.#notices.info(this.texts.faults.armed(code)),
    });
  }

  #makeController(): SheetController {
    return new SheetController(this.#grid, this.session.book, this.texts, {
      refused: (refusal) => this.#notices.problem(this.texts.problems[refusal]),
      moved: () => this.#showMoved(),
      editing: (mode, text) => {
        this.session.faults.setEditing(mode !== undefined);
        this.#status.showMode(mode ?? "ready");
        this.#formula.showEditing(mode !== undefined);
        if (mode !== undefined && !this.#formula.hasFocus) this.#formula.showText(text);
      },
      sheetsChanged: () => this.#refresh(),
      unsaved: () => {
        if (this.#isUnsaved) return;
        this.#isUnsaved = true;
        this.#showFile();
      },
      command: (command) => {
        if (command === "save") void this.saveAndDownload();
        else if (command === "go-to") this.#formula.focusName();
        else if (!this.pane.focus()) this.#ribbon.focus();
      },
    });
  }

  #addSheet(): void {
    const { book } = this.session;
    let number = book.sheets.length + 1;
    while (book.sheetByName(this.texts.sheets.newName(number)) !== undefined) number++;
    const sheet = book.undo.step("New sheet", () => book.addSheet(this.texts.sheets.newName(number)));
    this.controller.activate(sheet.id);
  }

  #rename(sheetId: string, name: string): boolean {
    const sheet = this.session.book.sheetById(sheetId);
    if (sheet === undefined) return false;
    try {
      renameSheet(this.session.book, sheet, name);
      return true;
    } catch (error) {
      if (!(error instanceof BookError)) throw error;
      this.#notices.problem(this.texts.problems.badSheetName(name));
      return false;
    }
  }

  #refresh(): void {
    const { book } = this.session;
    this.#tabs.show(book.sheets, this.controller.sheet.id);
    this.#menu.refresh();
    this.#showFile();
    this.#showMoved();
    this.#showTraffic();
  }

  #showFile(): void {
    const { title } = this.texts;
    const { fileName, isReadOnly } = this.session.book;
    const state = isReadOnly ? title.readOnly : this.#isUnsaved ? title.unsaved : title.saved;
    this.#title.setFile(fileName, state, this.#isUnsaved);
  }

  #showMoved(): void {
    // Undefined while the controller is still being made.
    const controller = this.controller as SheetController | undefined;
    if (controller === undefined) return;
    const { selection, sheet } = controller;
    const single = selectCell(selection.active, sheet.merges).area;
    const address = sameArea(single, selection.area)
      ? cellAddress(selection.active)
      : areaAddress(selection.area);
    this.#formula.show(address, controller.activeText());
    this.#ribbon.showFormat(controller.activeFormat());
    const { undo } = this.session.book;
    this.#ribbon.showHistory(undo.depth > 0, undo.undoneDepth > 0);
    this.#summary.show(this.session.book, sheet, selection.area);
  }

  #showTraffic(): void {
    const { host } = this.session;
    const { requests, requestBytes, responseBytes } = host.traffic.totals;
    this.#status.showTraffic({
      references: host.openReferences(),
      batches: requests,
      sentBytes: requestBytes,
      receivedBytes: responseBytes,
    });
    if (this.controller.editor.session !== undefined) return;
    this.#status.showMode(host.traffic.batches.some(({ end }) => end === undefined) ? "busy" : "ready");
  }
}
