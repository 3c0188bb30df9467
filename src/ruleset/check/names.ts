/** Names that people type, compared in the way that a workbook's names are. */
import { normalName } from "../../domain/normal-name";
import { LANGUAGES } from "../../domain/program";
import type { Aliases, Names } from "../../domain/program";

/** A name's spellings in all languages, without duplicates. */
export function spellings(names: Names | Aliases): readonly string[] {
  const byKey = new Map<string, string>();
  for (const spelling of LANGUAGES.flatMap((language) => names[language]))
    byKey.set(normalName(spelling), spelling);
  return [...byKey.values()];
}

/** Assigns names to owners, and finds names that are already taken. */
export class NameRegister {
  private readonly owners = new Map<string, string>();

  /** Assigns `name` to `owner`; returns the other owner where the name is taken. */
  take(name: string, owner: string): string | undefined {
    const key = normalName(name);
    const other = this.owners.get(key);
    if (other === undefined) this.owners.set(key, owner);
    return other === owner ? undefined : other;
  }
}
