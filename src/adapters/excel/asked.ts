/** The object with these properties loaded: to be read after the next sync, in a function that is called then. */
export function asked<T extends { load(properties: string): unknown }>(object: T, properties: string): T {
  object.load(properties);
  return object;
}
