/** A function that remembers results, for work that is asked for again and again. */

/**
 * The same function, which keeps its results until there are `most`, and then begins anew. `work` gives equal results
 * for equal arguments, and nobody changes a result.
 */
export function kept<Key, Result extends object | string>(
  work: (key: Key) => Result,
  most: number,
): (key: Key) => Result {
  const results = new Map<Key, Result>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined) return known;
    if (results.size >= most) results.clear();
    const found = work(key);
    results.set(key, found);
    return found;
  };
}
