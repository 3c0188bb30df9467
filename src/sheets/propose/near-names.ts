/** Names in purchases that are nearly those of the list: confirmed one by one, and kept in the mapping. */
import { companyKey } from "../joins/company-name";
import { RoughNames } from "../joins/partner-join";
import { mappingsOf, type Mapping, type SheetMapping } from "../mapping";
import type { FoundJoin } from "./joining";
import type { ListedPartner } from "./partner-of-sheet";
import type { Question } from "./proposal";

/** More would be no help: they stay in doubt, each with its suggestion. */
const MOST = 20;

/** One question for each name that joins nobody and is near to one partner's alone. */
export function nearNameQuestions(
  found: FoundJoin | undefined,
  listed: readonly ListedPartner[],
  place: { readonly sheet: string; readonly cell: string },
): readonly Question[] {
  if (found?.join?.by !== "name") return [];
  const named = listed.map(({ id, name }) => ({ id, text: name }));
  const known = new Set(named.map(({ text }) => companyKey(text)));
  const rough = new RoughNames(named);
  const asked: Question[] = [];
  for (const text of found.names.texts.keys()) {
    if (known.has(companyKey(text)) || asked.length === MOST) continue;
    const [near, another] = rough.near(text);
    if (near !== undefined && another === undefined) asked.push(question(text, near, place));
  }
  return asked;
}

function question(
  name: string,
  near: { readonly id: string; readonly text: string },
  place: { readonly sheet: string; readonly cell: string },
): Question {
  return {
    note: { what: "near-name", ...place, details: { found: name, taken: near.text } },
    choices: [
      { label: `${name} = ${near.text}`, answered: (mapping) => withKnown(mapping, name, near.id) },
      { label: `${name} ≠ ${near.text}`, answered: (mapping) => mapping },
    ],
    isOffer: true,
  };
}

function withKnown(mapping: Mapping, name: string, id: string): Mapping {
  const purchases = mappingsOf(mapping, "purchases").flatMap((entry): SheetMapping[] => {
    if (entry?.join?.by !== "name") return entry === undefined ? [] : [entry];
    return [{ ...entry, join: { ...entry.join, known: { ...entry.join.known, [name]: id } } }];
  });
  return { ...mapping, purchases };
}
