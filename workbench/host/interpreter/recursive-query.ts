/** The client's `loadRecursive`: queries by type, carried out over an object and what it holds, to a depth. */
import { readQueryInfo, type QueryInfo } from "./batch";
import type { HostObjectOrNull } from "./host-object";
import { NULL_OBJECT } from "./host-object";
import { selectionOf, type QueryRunner } from "./query";

const EVERYTHING = readQueryInfo(undefined);

/**
 * No caller in Excel's own API is known to need more than the object itself: queries for other types are left out.
 * The first level is answered as a query would be.
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
