/** A batch as the client sends it, read into types. Numbers are the wire's own. */
import { HostError } from "./host-object";
import { isList, isRecord, own, textList, type JsonRecord } from "./json";

export interface Arguments {
  readonly values: readonly unknown[];
  /** For each value: 0 for plain JSON, otherwise the id of the object path that the value stands for; lists nest. */
  readonly pathIds: readonly unknown[];
}

export type PathInfo =
  | { readonly kind: "global" }
  | { readonly kind: "new"; readonly typeName: string }
  | { readonly kind: "method"; readonly parent: number; readonly name: string; readonly args: Arguments }
  | { readonly kind: "property"; readonly parent: number; readonly name: string }
  | { readonly kind: "indexer"; readonly parent: number; readonly args: Arguments }
  | { readonly kind: "reference"; readonly reference: string }
  | { readonly kind: "null" };

/** A query: the property paths asked for ("format/fill/color", "*"), and the part of a collection. */
export interface QueryInfo {
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number | undefined;
  readonly skip: number;
}

export type Action = { readonly id: number } & (
  | { readonly kind: "instantiate"; readonly path: number }
  | { readonly kind: "query" | "query-as-json"; readonly path: number; readonly query: QueryInfo }
  | {
      readonly kind: "recursive-query";
      readonly path: number;
      /** Queries by type name, as the client names types. */
      readonly queries: ReadonlyMap<string, QueryInfo>;
      readonly maxDepth: number;
    }
  | {
      readonly kind: "method" | "set-property";
      readonly path: number;
      readonly name: string;
      readonly args: Arguments;
    }
  | { readonly kind: "ensure-unchanged" | "update"; readonly path: number; readonly state: JsonRecord }
  | { readonly kind: "trace" }
);

export interface Batch {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, PathInfo>;
}

const NO_ARGUMENTS: Arguments = { values: [], pathIds: [] };

function invalid(what: string): HostError {
  return new HostError("InvalidRequest", `The batch is malformed: ${what}.`);
}

function readArguments(info: unknown): Arguments {
  if (!isRecord(info)) return NO_ARGUMENTS;
  const values = own(info, "Arguments");
  const pathIds = own(info, "ReferencedObjectPathIds");
  return { values: isList(values) ? values : [], pathIds: isList(pathIds) ? pathIds : [] };
}

function count(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;
}

export function readQueryInfo(info: unknown): QueryInfo {
  const query = isRecord(info) ? info : {};
  return {
    select: textList(own(query, "Select")),
    expand: textList(own(query, "Expand")),
    top: count(own(query, "Top")),
    skip: count(own(query, "Skip")) ?? 0,
  };
}

function numberOf(record: JsonRecord, key: string): number {
  const value = own(record, key);
  if (typeof value !== "number") throw invalid(`${key} is not a number`);
  return value;
}

function textOf(record: JsonRecord, key: string): string {
  const value = own(record, key);
  if (typeof value !== "string") throw invalid(`${key} is not text`);
  return value;
}

function readPath(path: unknown): PathInfo {
  if (!isRecord(path)) throw invalid("an object path is not an object");
  const type = numberOf(path, "ObjectPathType");
  const parent = () => numberOf(path, "ParentObjectPathId");
  const args = () => readArguments(own(path, "ArgumentInfo"));
  switch (type) {
    case 1:
      return { kind: "global" };
    case 2:
      return { kind: "new", typeName: textOf(path, "Name") };
    case 3:
      return { kind: "method", parent: parent(), name: textOf(path, "Name"), args: args() };
    case 4:
      return { kind: "property", parent: parent(), name: textOf(path, "Name") };
    case 5:
      return { kind: "indexer", parent: parent(), args: args() };
    case 6:
      return { kind: "reference", reference: textOf(path, "Name") };
    case 7:
      return { kind: "null" };
    default:
      throw invalid(`object path type ${type} is unknown`);
  }
}

function readQueries(
  info: unknown,
): Pick<Extract<Action, { kind: "recursive-query" }>, "queries" | "maxDepth"> {
  const record = isRecord(info) ? info : {};
  const queries = own(record, "Queries");
  const entries = Object.entries(isRecord(queries) ? queries : {});
  return {
    queries: new Map(entries.map(([type, query]) => [type, readQueryInfo(query)])),
    maxDepth: count(own(record, "MaxDepth")) ?? 1,
  };
}

function readState(action: JsonRecord): JsonRecord {
  const state = own(action, "ObjectState");
  return isRecord(state) ? state : {};
}

function readAction(action: unknown): Action {
  if (!isRecord(action)) throw invalid("an action is not an object");
  const id = numberOf(action, "Id");
  const type = numberOf(action, "ActionType");
  if (type === 5) return { id, kind: "trace" };
  const path = numberOf(action, "ObjectPathId");
  const named = () => ({ name: textOf(action, "Name"), args: readArguments(own(action, "ArgumentInfo")) });
  switch (type) {
    case 1:
      return { id, kind: "instantiate", path };
    case 2:
      return { id, kind: "query", path, query: readQueryInfo(own(action, "QueryInfo")) };
    case 3:
      return { id, kind: "method", path, ...named() };
    case 4:
      return { id, kind: "set-property", path, ...named() };
    case 6:
      return { id, kind: "recursive-query", path, ...readQueries(own(action, "RecursiveQueryInfo")) };
    case 7:
      return { id, kind: "query-as-json", path, query: readQueryInfo(own(action, "QueryInfo")) };
    case 8:
      return { id, kind: "ensure-unchanged", path, state: readState(action) };
    case 9:
      return { id, kind: "update", path, state: readState(action) };
    default:
      throw invalid(`action type ${type} is unknown`);
  }
}

/**
 * Reads a batch's body.
 * @throws HostError "InvalidRequest" where it is not one.
 */
export function readBatch(body: string): Batch {
  const batch = parse(body);
  if (!isRecord(batch)) throw invalid("it is not an object");
  const actions = own(batch, "Actions");
  const paths = own(batch, "ObjectPaths");
  return {
    actions: (isList(actions) ? actions : []).map(readAction),
    paths: new Map(
      Object.entries(isRecord(paths) ? paths : {}).map(([id, path]) => [Number(id), readPath(path)]),
    ),
  };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw invalid("it is not JSON");
  }
}
