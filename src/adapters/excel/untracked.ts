/** What an object of Office.js must have to be let go of. */
interface Trackable {
  track(): unknown;
  untrack(): unknown;
}

/**
 * The object for the next sync alone: neither Excel nor the library keeps a reference to it. The library notes every range
 * on a list of its own when it is made, with all that is loaded into it, until `Excel.run` ends. To untrack it does not take
 * it off that list; to track it by hand does.
 */
export function untracked<T extends Trackable>(object: T): T {
  object.track();
  object.untrack();
  return object;
}
