/** Carries out one batch, action after action, up to the first that fails. */
import { readBatch, type Action, type Batch } from "./batch";
import { wireError, type WireError } from "./errors";
import { eventNumber, registrationIn, type Registration, type Registrations } from "./events";
import { HostError, NULL_OBJECT, type HostObject, type HostObjectOrNull } from "./host-object";
import type { JsonRecord } from "./json";
import { call, memberName, notImplemented, readScalar, setScalar } from "./members";
import { PathResolver, type Roots } from "./path-resolver";
import { JSON_FORM, QueryRunner, selectionOf, WIRE_FORM } from "./query";
import { recursiveQuery } from "./recursive-query";

export interface BatchScope extends Roots {
  readonly registrations: Registrations;
}

interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchResult {
  readonly Results?: readonly ActionResult[];
  readonly Error?: WireError;
  readonly ProcessedResults?: { readonly Results: readonly ActionResult[] };
  readonly TraceIds: readonly number[];
}

/** Result of a method or setter on a null object: the client leaves the result unset. */
const ON_NULL_OBJECT = { _IsNull: true } as const;

export function runBatch(body: string, scope: BatchScope): BatchResult {
  let batch: Batch;
  try {
    batch = readBatch(body);
  } catch (error) {
    return { Error: wireError(error, "", -1), TraceIds: [], ProcessedResults: { Results: [] } };
  }
  return new BatchRun(batch, scope).run();
}

class BatchRun {
  private readonly paths: PathResolver;
  private readonly results: ActionResult[] = [];
  private readonly traceIds: number[] = [];
  /**
   * References that this batch has kept, by object path. The client sends `_KeepReference` and instantiates the path
   * again; that second result gives it the id. Two paths to one object are two references, released one by one.
   */
  private readonly kept = new Map<number, string>();
  private readonly queries = new QueryRunner(WIRE_FORM);
  private readonly jsonQueries = new QueryRunner(JSON_FORM);

  constructor(
    private readonly batch: Batch,
    private readonly scope: BatchScope,
  ) {
    this.paths = new PathResolver(batch.paths, scope);
  }

  run(): BatchResult {
    for (const [index, action] of this.batch.actions.entries()) {
      try {
        this.results.push({ ActionId: action.id, Value: this.carryOut(action) });
      } catch (error) {
        const failure = wireError(error, this.location(action), index);
        return { Error: failure, TraceIds: this.traceIds, ProcessedResults: { Results: this.results } };
      }
    }
    return { Results: this.results, TraceIds: this.traceIds };
  }

  private carryOut(action: Action): unknown {
    if (action.kind === "trace") {
      this.traceIds.push(action.id);
      return null;
    }
    const object = this.paths.resolve(action.path);
    switch (action.kind) {
      case "instantiate":
        return object === NULL_OBJECT ? null : this.instantiate(object, action.path);
      case "query":
        return this.queries.run(object, action.query, selectionOf(action.query));
      case "query-as-json":
        return this.jsonQueries.run(object, action.query, selectionOf(action.query));
      case "recursive-query":
        return recursiveQuery(this.queries, object, action.queries, action.maxDepth);
      case "method":
      case "set-property":
      case "ensure-unchanged":
      case "update":
        return object === NULL_OBJECT ? ON_NULL_OBJECT : this.act(object, action);
    }
  }

  private act(
    object: HostObject,
    action: Extract<Action, { kind: "method" | "set-property" | "ensure-unchanged" | "update" }>,
  ): unknown {
    if ("name" in action) this.scope.onUse?.(object.hostType.name, memberName(action.name));
    switch (action.kind) {
      case "method":
        return this.method(object, action);
      case "set-property":
        setScalar(object, memberName(action.name), this.paths.arguments(action.args)[0] ?? null);
        return null;
      case "ensure-unchanged":
        ensureUnchanged(object, action.state);
        return null;
      case "update":
        for (const [name, value] of Object.entries(action.state)) setScalar(object, memberName(name), value);
        return null;
    }
  }

  private instantiate(object: HostObject, path: number): unknown {
    const reference = this.kept.get(path);
    const identity = this.queries.identity(object);
    return reference === undefined ? identity : { ...identity, _ReferenceId: reference };
  }

  private method(
    object: HostObject,
    { name, args, path }: Extract<Action, { kind: "method" | "set-property" }>,
  ) {
    if (name === "_KeepReference") return this.keep(object, path);
    if (name === "_RemoveReference" && object === this.scope.root) return this.release(args.values[0]);
    const registration = registrationIn(name);
    if (registration !== undefined) return this.register(object, registration);
    return call(object, memberName(name), this.paths.arguments(args));
  }

  private keep(object: HostObject, path: number): null {
    if (!object.isReferable) throw notImplemented(object, "_KeepReference");
    if (!this.kept.has(path)) this.kept.set(path, this.scope.references.keep(object));
    return null;
  }

  private release(reference: unknown): null {
    if (typeof reference === "string") this.scope.references.release(reference);
    return null;
  }

  private register(object: HostObject, { registers, event }: Registration): null {
    const eventType = eventNumber(object, event);
    if (eventType === undefined) throw notImplemented(object, `on${event}`);
    this.scope.registrations.change(eventType, object.eventTarget, registers);
    return null;
  }

  /** The location for error messages, "Worksheet.getRange", as far as it is known. */
  private location(action: Action): string {
    if (action.kind === "trace") return "";
    const object = this.objectOf(action.path);
    if (object === NULL_OBJECT) return this.pathLocation(action.path);
    const member = "name" in action ? `.${memberName(action.name)}` : "";
    return `${object.hostType.name}${member}`;
  }

  private pathLocation(id: number): string {
    const path = this.batch.paths.get(id);
    if (path === undefined || !("parent" in path)) return "";
    const parent = this.objectOf(path.parent);
    const member = path.kind === "indexer" ? "getItem" : memberName(path.name);
    return parent === NULL_OBJECT ? member : `${parent.hostType.name}.${member}`;
  }

  private objectOf(id: number): HostObjectOrNull {
    return this.paths.known(id) ?? NULL_OBJECT;
  }
}

/** Throws "Conflict" as real hosts do, if scalars of the object differ from `state`. */
function ensureUnchanged(object: HostObject, state: JsonRecord): void {
  for (const [name, value] of Object.entries(state)) {
    const now = readScalar(object, memberName(name));
    if (JSON.stringify(now) !== JSON.stringify(value)) {
      throw new HostError("Conflict", `${object.hostType.name}.${memberName(name)} has changed`);
    }
  }
}
