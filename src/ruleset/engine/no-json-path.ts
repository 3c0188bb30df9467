/**
 * Stands in for `jsonpath-plus` in bundles. Facts are single values and `path` is refused when rules are loaded, so the
 * engine never asks; the real package would evaluate scripts.
 */
export function JSONPath(): never {
  throw new Error("paths into facts are not supported");
}
