/** The partners of --partner and --manager. */
import type { Evaluation } from "../../app/evaluate";
import type { Language } from "../../domain/program";
import { isManagedBy, managersOf } from "../../sheets/partner-details";
import { formatMessage } from "../../messages/format";
import { ExitStatus, Failure } from "../failure";

/** Positions of partners by their ids, each once. Fails with status 2 where there is no such partner. */
export function partnerPositions(
  { book }: Evaluation,
  ids: readonly string[],
  language: Language,
): readonly number[] {
  return [...new Set(ids)].map((id) => {
    const position = book.partners.positions.get(id);
    if (position !== undefined) return position;
    throw new Failure(ExitStatus.usage, [
      formatMessage(language, "cli.statements-no-partner", { found: id }),
    ]);
  });
}

/** The positions of those that one of the managers looks after. Fails with status 2 where there is no such manager. */
export function managedPositions(
  { book: { details } }: Evaluation,
  positions: readonly number[],
  managers: readonly string[],
  language: Language,
): readonly number[] {
  const known = managersOf(details);
  for (const found of managers)
    if (![...details.managers.keys()].some((position) => isManagedBy(details, position, found)))
      throw new Failure(ExitStatus.usage, [
        formatMessage(language, "cli.statements-no-manager", { found, known: known.join(", ") }),
      ]);
  return positions.filter((position) => managers.some((name) => isManagedBy(details, position, name)));
}
