/** The client's `loadRecursive`: queries by type, carried out over an object and what it holds, to a depth. */
import { readQueryInfo, type QueryInfo } from "./batch";
import type { HostObjectOrNull } from "./host-object";
import { NULL_OBJECT } from "./host-object";
import { selectionOf, type QueryRunner } from "./query";

const EVERYTHING = readQueryInfo(undefined);

/**
 * Answers only the first level, as a query would. Excel's own API is not known to call this for more than the object
 * itself, so queries for other types are left out.
 */
export function recursiveQuery(
  runner: QueryRunner,
  object: HostObjectOrNull,
  queries: ReadonlyMap<string, QueryInfo>,
  maxDepth: number,
): unknown {
  if (object === NULL_OBJECT || maxDepth < 1) return null;
  const query = queries.get(object.hostType.name) ?? EVERYTHING;
  return runner.run(object, query, selectionOf(query));
}
