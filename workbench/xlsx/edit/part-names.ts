import type { OfficePackage } from "../../../src/adapters/xlsx/parts/package";

/** The target of a relation of `owner`, relative to the owner's folder. */
export function relativeTarget(owner: string, part: string): string {
  const from = owner.split("/").slice(0, -1);
  const to = part.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** The parts that can be reached by relations from the package itself, without the relations (by id) in `without`. */
export async function reachableParts(
  source: OfficePackage,
  without: (owner: string) => ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const reached = new Set<string>();
  const queue = [""];
  for (let owner = queue.pop(); owner !== undefined; owner = queue.pop()) {
    const left = without(owner);
    for (const { id, target } of await source.relations(owner)) {
      const part = target === undefined || left.has(id) ? undefined : source.zip.find(target)?.name;
      if (part === undefined || reached.has(part)) continue;
      reached.add(part);
      queue.push(part);
    }
  }
  return reached;
}
