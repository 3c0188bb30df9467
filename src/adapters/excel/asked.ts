/** Loads properties of an object and returns the object. Read it after the next sync, in a function called then. */
export function asked<T extends { load(properties: string): unknown }>(object: T, properties: string): T {
  object.load(properties);
  return object;
}
