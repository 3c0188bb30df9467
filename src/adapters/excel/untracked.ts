/** The members of an Office.js object that releasing it needs. */
interface Trackable {
  track(): unknown;
  untrack(): unknown;
}

/**
 * Marks an object as needed only until the next sync: neither Excel nor the library keeps a reference to it. When a
 * range is made, the library puts it on a list of its own, with everything loaded into it, until `Excel.run` ends.
 * `untrack` alone does not remove it from that list; `track` followed by `untrack` does.
 */
export function untracked<T extends Trackable>(object: T): T {
  object.track();
  object.untrack();
  return object;
}
