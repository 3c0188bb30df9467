/** Names that people type, compared as they are found in a workbook. */
import { normalName } from "../../domain/normal-name";
import { LANGUAGES } from "../../domain/program";
import type { Aliases, Names } from "../../domain/program";

/** A name's spellings over the languages, each once. */
export function spellings(names: Names | Aliases): readonly string[] {
  const byKey = new Map<string, string>();
  for (const spelling of LANGUAGES.flatMap((language) => names[language]))
    byKey.set(normalName(spelling), spelling);
  return [...byKey.values()];
}

/** Hands out names; says who has one already. */
export class NameRegister {
  private readonly owners = new Map<string, string>();

  /** Gives `name` to `owner`; returns the other owner where it is taken. */
  take(name: string, owner: string): string | undefined {
    const key = normalName(name);
    const other = this.owners.get(key);
    if (other === undefined) this.owners.set(key, owner);
    return other === owner ? undefined : other;
  }
}
