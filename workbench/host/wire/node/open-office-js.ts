/**
 * The real office.js in Node, without a browser: the library's file for Excel on the web, which finds the bridge to a
 * host by itself (`_richApiNativeBridge`).
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import type { BatchHost } from "../../interpreter/host-object";
import {
  isSetSupported,
  officeContext,
  DEFAULT_REQUIREMENT_SETS,
  type OfficeOptions,
} from "./office-context";
import { withUndoGroups } from "./undo-groups";
import { createBridge } from "./bridge";

export type { OfficeOptions } from "./office-context";

/** The globals that an add-in finds. */
export interface OpenedOfficeJs {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /**
   * Connects the library to another host, as if opened anew on it, but much faster. Requests under way to the previous
   * host are never answered. Remove event handlers first: the library believes that it has registered them.
   */
  moveTo(host: BatchHost): void;
  /** Stops events and timers. Nothing may be sent after this, unless the library is moved to another host. */
  dispose(): void;
}

interface LibraryGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

let compiled: vm.Script | undefined;

/** Compiled once, so that opening takes only some 20 ms. */
function library(): vm.Script {
  return (compiled ??= compile());
}

/** Resolves the package from the project's folder, because this file runs both as a module and as a script. */
function compile(): vm.Script {
  const path = createRequire(`${process.cwd()}/package.json`).resolve(
    "@microsoft/office-js/dist/excel-web-16.00.js",
  );
  return new vm.Script(readFileSync(path, "utf8"), { filename: path });
}

/**
 * Opens office.js on a host. Each call has its own globals; errors are `instanceof` the `OfficeExtension.Error` and the
 * `Error` of the caller.
 */
export function openOfficeJs(host: BatchHost, options: OfficeOptions = {}): OpenedOfficeJs {
  const bridge = createBridge();
  bridge.connect(host);
  const timers = new Timers();
  const globals: Record<string, unknown> = { ...browserStubs(), ...timers.globals };
  globals["window"] = globals;
  globals["_richApiNativeBridge"] = bridge.native;
  library().runInContext(vm.createContext(globals));
  globals["Office"] = withContext(globals["Office"] as object, options);
  const dispose = () => {
    bridge.dispose();
    timers.stop();
  };
  const moveTo = (next: BatchHost) => {
    timers.stop();
    bridge.connect(next);
  };
  const { Excel, Office, OfficeExtension } = globals as unknown as LibraryGlobals;
  if (isSetSupported(options.requirementSets ?? DEFAULT_REQUIREMENT_SETS, "ExcelApi", "1.20"))
    withUndoGroups(Excel);
  return { Excel, Office, OfficeExtension, moveTo, dispose };
}

/** Adds the context, which the file's `Office` would get only after a host has answered. */
function withContext(office: object, options: OfficeOptions): object {
  return Object.create(office, Object.getOwnPropertyDescriptors(officeContext(options))) as object;
}

/** The library retries releasing references after five seconds; tests must not wait for that. */
class Timers {
  private readonly running = new Set<NodeJS.Timeout>();

  readonly globals = {
    setTimeout: (task: () => void, milliseconds?: number) => {
      const timer = setTimeout(() => {
        this.running.delete(timer);
        task();
      }, milliseconds);
      this.running.add(timer);
      return timer;
    },
    clearTimeout: (timer: NodeJS.Timeout) => {
      this.running.delete(timer);
      clearTimeout(timer);
    },
  };

  stop(): void {
    for (const timer of this.running) clearTimeout(timer);
    this.running.clear();
  }
}

/** Browser globals that the library reads while it loads, with the caller's own types, so that `instanceof` holds. */
function browserStubs(): Record<string, unknown> {
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  return {
    Array,
    Date,
    Error,
    JSON,
    Object,
    Promise,
    addEventListener: () => undefined,
    console,
    document: { createElement: () => ({}), getElementsByTagName: () => [] },
    localStorage: storage,
    location: { hash: "", href: "https://localhost/", search: "" },
    navigator: { userAgent: "node" },
    sessionStorage: storage,
  };
}
