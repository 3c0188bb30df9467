/** "Did you mean": the known name nearest to the one found. */

/** The nearest known name, or "" where none is near enough: `most` letters may differ. */
export function nearestName(
  found: string,
  known: Iterable<string>,
  most = Math.max(2, Math.floor(found.length / 3)),
): string {
  let best = "";
  let least = most + 1;
  for (const name of known) {
    const distance = editDistance(found.toLowerCase(), name.toLowerCase(), least);
    if (distance >= least) continue;
    least = distance;
    best = name;
  }
  return best;
}

/** Letters inserted, deleted or changed to turn one text into the other; `limit` where there are that many or more. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let at = 0; at < from.length; at += 1) row = nextRow(row, at, from[at] ?? "", to);
  return Math.min(limit, row.at(-1) ?? limit);
}

function nextRow(row: readonly number[], at: number, letter: string, to: string): number[] {
  const next = [at + 1];
  for (let column = 1; column < row.length; column += 1) {
    const changed = (row[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1);
    next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
  }
  return next;
}
