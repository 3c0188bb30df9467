/**
 * Office's own objects, which belong to no workbook: the add-in's pane and the ribbon's buttons. The client marks their
 * batches with the partition's name; they go to a host of their own.
 */
import { createBatchHost } from "../../interpreter/batch-host";
import { eventMessage } from "../../interpreter/events";
import { HostError, HostObject, type BatchHost, type HostType } from "../../interpreter/host-object";

export const OFFICE_PARTITION = "WacPartition";

/** Callbacks for requests that an add-in makes of its surroundings. */
export interface Surroundings {
  /** `Office.addin.showAsTaskpane()` and `hide()`. */
  readonly onPaneShown?: (isShown: boolean) => void;
  /** `Office.ribbon.requestUpdate(…)`. */
  readonly onButtonEnabled?: (buttonId: string, isEnabled: boolean) => void;
  readonly onTabShown?: (tabId: string, isShown: boolean) => void;
}

/** The number of `onVisibilityChanged`; it is sent to all, without registration. */
const VISIBILITY_CHANGED = 65_539;

export interface OfficeServices {
  readonly host: BatchHost;
  /** Tells the add-in that the user or the host has opened or closed its pane. */
  paneShown(isShown: boolean): unknown;
}

export function officeServices(surroundings: Surroundings): OfficeServices {
  const runtime = new AppRuntimeService(surroundings);
  const services: ReadonlyMap<string, HostObject> = new Map<string, HostObject>([
    ["Microsoft.InternalService.AddinInternalService", new AddinInternalService()],
    ["Microsoft.AppRuntime.AppRuntimeService", runtime],
    ["Microsoft.DynamicRibbon.DynamicRibbon", new DynamicRibbon(surroundings)],
  ]);
  return {
    host: createBatchHost(new NoRoot(), { newObject: (typeName) => services.get(typeName) }),
    paneShown: (isShown) => {
      runtime.state = isShown ? "Visible" : "Background";
      return eventMessage(VISIBILITY_CHANGED, "", { visibility: isShown ? "Visible" : "Hidden" });
    },
  };
}

abstract class Service extends HostObject {
  readonly hostId: string | undefined = undefined;
}

class NoRoot extends Service {
  readonly hostType: HostType = { name: "Office", members: {} };
}

/** Called at start, in a shared runtime, when the add-in's functions can be called. */
class AddinInternalService extends Service {
  readonly hostType: HostType = {
    name: "AddinInternalService",
    members: { notifyActionHandlerReady: "call" },
  };

  notifyActionHandlerReady(): null {
    return null;
  }
}

class AppRuntimeService extends Service {
  readonly hostType: HostType = {
    name: "AppRuntimeService",
    members: { getAppRuntimeState: "call", setAppRuntimeState: "call" },
  };
  state = "Visible";

  constructor(private readonly surroundings: Surroundings) {
    super();
  }

  getAppRuntimeState(): string {
    return this.state;
  }

  setAppRuntimeState(state: unknown): void {
    if (state !== "Visible" && state !== "Background") throw new HostError("InvalidArgument");
    this.state = state;
    this.surroundings.onPaneShown?.(state === "Visible");
  }
}

class DynamicRibbon extends Service {
  readonly hostType: HostType = { name: "DynamicRibbon", members: { getButton: "object", getTab: "object" } };

  constructor(private readonly surroundings: Surroundings) {
    super();
  }

  getButton(id: unknown): RibbonButton {
    return new RibbonButton(String(id), this.surroundings);
  }

  getTab(id: unknown): RibbonTab {
    return new RibbonTab(String(id), this.surroundings);
  }
}

class RibbonButton extends HostObject {
  readonly hostType: HostType = { name: "RibbonButton", members: { id: "scalar", enabled: "scalar" } };
  private isEnabled = true;

  constructor(
    readonly hostId: string,
    private readonly surroundings: Surroundings,
  ) {
    super();
  }

  get id(): string {
    return this.hostId;
  }

  get enabled(): boolean {
    return this.isEnabled;
  }

  set enabled(isEnabled: boolean) {
    this.isEnabled = isEnabled;
    this.surroundings.onButtonEnabled?.(this.hostId, isEnabled);
  }
}

class RibbonTab extends HostObject {
  readonly hostType: HostType = { name: "RibbonTab", members: { id: "scalar", setVisibility: "call" } };

  constructor(
    readonly hostId: string,
    private readonly surroundings: Surroundings,
  ) {
    super();
  }

  get id(): string {
    return this.hostId;
  }

  setVisibility(isShown: unknown): void {
    this.surroundings.onTabShown?.(this.hostId, isShown === true);
  }
}
