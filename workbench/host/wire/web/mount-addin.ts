/**
 * The host page's side of office.js: loads an add-in's page into a frame and answers its office.js by `postMessage`, as
 * Excel on the web does. It knows no workbook: batches go to the host that it is given.
 */
import type { BatchHost } from "../../interpreter/host-object";
import { eventNumbersIn, SELECTION_CHANGED_IN_DOCUMENT } from "../../interpreter/events";
import { EventGate } from "../event-gate";
import { addinUrl, appContext, frameName } from "./app-context";
import { Commands } from "./commands";
import { pushed, readRequest, reply, type Request } from "./envelope";
import { ERROR, executeMethod, type MethodServices, type SettingsStore } from "./methods";
import { officeServices, type Surroundings } from "./office-services";

export type { SettingsStore } from "./methods";
export type { Surroundings } from "./office-services";

export interface MountOptions extends Surroundings {
  /** The add-in's page. It must be https and on the host page's hostname: office.js trusts no other. */
  readonly url: string;
  readonly host: BatchHost;
  /** Language of the user interface, such as "ru-RU". */
  readonly locale: string;
  /** Language of the workbook's data; by default that of the user interface. */
  readonly dataLocale?: string;
  /** Requirement set → highest version. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Storage for the document's settings; by default in memory. */
  readonly settings?: SettingsStore;
  readonly documentUrl?: string;
  /** The frame's title, for screen readers. */
  readonly title?: string;
  /** Called for everything that the add-in asked for and was refused ("executeMethod 98"). */
  readonly onRefused?: (what: string) => void;
}

export interface MountedAddin {
  readonly frame: HTMLIFrameElement;
  /** Resolves once office.js has its context and listens for commands. */
  readonly ready: Promise<void>;
  /** Calls a function of the add-in as a ribbon button does; resolves when the function has completed. */
  invokeCommand(functionName: string, controlId?: string): Promise<void>;
  /** Tells the add-in that its pane was opened or closed (`Office.addin.onVisibilityModeChanged`). */
  notifyPaneShown(isShown: boolean): void;
  dispose(): void;
}

export function mountAddin(container: HTMLElement, options: MountOptions): MountedAddin {
  return new Mounted(container, options);
}

/** Names of the events of office.js itself; all others are refused. */
const COMMAND_INVOKED = "appCommandInvoked";
const BATCH_EVENTS = "richApiMessage";
const SELECTION_CHANGED = "documentSelectionChanged";
const EVENTS: readonly string[] = [COMMAND_INVOKED, BATCH_EVENTS, SELECTION_CHANGED];

class Mounted implements MountedAddin {
  readonly frame: HTMLIFrameElement;
  readonly ready: Promise<void>;
  /** office.js caches settings by conversation, so each run needs a new id. */
  private readonly conversationId = crypto.randomUUID();
  private readonly controlId = `addin-${this.conversationId}`;
  private readonly origin: string;
  private readonly settings: SettingsStore;
  private readonly commands = new Commands((data) => this.push(COMMAND_INVOKED, data));
  private readonly gate = new EventGate((data) => this.pushEvent(data));
  private readonly office: ReturnType<typeof officeServices>;
  private readonly stopEvents: () => void;
  private readonly services: MethodServices;
  private readonly registered = new Set<string>();
  private isReady: () => void = () => undefined;

  constructor(
    container: HTMLElement,
    private readonly options: MountOptions,
  ) {
    const url = addinUrl(options.url, options.locale, location.href);
    this.origin = url.origin;
    this.settings = options.settings ?? settingsInMemory();
    this.ready = new Promise((resolve) => (this.isReady = resolve));
    this.office = officeServices(options);
    this.services = {
      host: options.host,
      officeHost: this.office.host,
      settings: this.settings,
      onCommandCompleted: (id, status) => this.commands.complete(id, status),
      onRefused: (what) => options.onRefused?.(what),
    };
    this.stopEvents = options.host.onEvent((data) => this.gate.push(data));
    addEventListener("message", this.receive);
    this.frame = this.openFrame(url);
    container.append(this.frame);
  }

  invokeCommand(functionName: string, controlId = functionName): Promise<void> {
    return this.commands.invoke(functionName, controlId);
  }

  notifyPaneShown(isShown: boolean): void {
    this.gate.push(this.office.paneShown(isShown));
  }

  dispose(): void {
    removeEventListener("message", this.receive);
    this.stopEvents();
    this.commands.stop();
    this.frame.remove();
  }

  private openFrame(url: URL): HTMLIFrameElement {
    const frame = document.createElement("iframe");
    // Set before the address: the name must be there when the page's scripts run.
    frame.name = frameName(this.conversationId, this.controlId, this.options.locale, location.origin);
    frame.title = this.options.title ?? "";
    // The frame has no sandbox, so downloads need no permission; copying does if the page has another port than its
    // host.
    frame.allow = "clipboard-write";
    frame.src = url.href;
    return frame;
  }

  /** Any window may post messages, so only this frame's page is heard, and only while it is the add-in's. */
  private readonly receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.frame.contentWindow || event.origin !== this.origin) return;
    const request = readRequest(event.data, this.conversationId);
    if (request === undefined) return;
    void this.gate.during(async () => {
      this.post(reply(request, await this.answer(request)));
      // The client takes no event before it is told that it has registered: one sent earlier is lost.
      if (request.kind === "register" && request.action === COMMAND_INVOKED) this.startCommands();
    });
  };

  private async answer(request: Request): Promise<unknown> {
    switch (request.kind) {
      case "invoke":
        return await this.invoked(request);
      case "register":
        return this.register(request.action);
      case "unregister":
        this.registered.delete(request.action);
        return { Error: 0 };
    }
  }

  private async invoked({ action, data }: Request): Promise<unknown> {
    switch (action) {
      case "ContextActivationManager_getAppContextAsync":
        return this.context();
      case "ContextActivationManager_notifyHost":
        return {};
      case "executeMethod":
        return await executeMethod(data, this.services);
      default:
        this.services.onRefused(action);
        return { Version: 1, Error: ERROR.operationNotSupported };
    }
  }

  private context(): unknown {
    const { locale, dataLocale = locale, requirementSets, documentUrl = location.href } = this.options;
    const settings = this.settings.load();
    return appContext(this.controlId, { locale, dataLocale, requirementSets, settings, documentUrl });
  }

  private register(event: string): unknown {
    if (!EVENTS.includes(event)) {
      this.services.onRefused(`event ${event}`);
      return { Error: ERROR.operationNotSupported };
    }
    this.registered.add(event);
    return { Error: 0 };
  }

  private startCommands(): void {
    this.commands.listen();
    this.isReady();
  }

  private pushEvent(data: unknown): void {
    const isSelection = eventNumbersIn(data).includes(SELECTION_CHANGED_IN_DOCUMENT);
    this.push(isSelection ? SELECTION_CHANGED : BATCH_EVENTS, isSelection ? {} : data);
  }

  private push(event: string, data: unknown): void {
    if (this.registered.has(event)) this.post(pushed(event, this.conversationId, data));
  }

  private post(message: string): void {
    this.frame.contentWindow?.postMessage(message, this.origin);
  }
}

function settingsInMemory(): SettingsStore {
  let settings: ReadonlyMap<string, string> = new Map();
  return {
    load: () => settings,
    save: (saved) => (settings = saved),
  };
}
