/** The partners of --partner. */
import type { Evaluation } from "../../app/evaluate";
import type { Language } from "../../domain/program";
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
