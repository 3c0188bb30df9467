/** Broken invariants are thrown; mistakes that a person can make come back as a Result. */
export type Result<T, P> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly P[] }
  | { readonly ok: false; readonly problems: readonly P[] };
