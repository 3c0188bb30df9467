/** Use case: the decision on an application (C8) as a letter to the partner, plain text ready for a mail. */
import { REQUESTED_LEVEL, ACTIVE_MEMBERSHIP, type Decision } from "../../domain/application";
import { BEFORE_ADD_ON } from "../../domain/held-level";
import type { MembershipStatus } from "../../domain/membership";
import type { Language, Level, Names, RequirementId } from "../../domain/program";
import { formatMessage } from "../../messages/format";
import type { MessageDetails } from "../../messages/formatter";
import type { MessageKey } from "../../messages/keys";
import { inOneLine } from "../one-line";
import type { PartnerCard } from "./card";
import { askedOfPartner, canBeWritten } from "./unreadable";

/** The part of a program that a letter needs: only names, so that a plain description of the program is enough. */
export interface LetterProgram {
  readonly name: Names;
  readonly levels: readonly Pick<Level, "id" | "name" | "kind">[];
  readonly requirements: readonly { readonly id: RequirementId; readonly name: Names }[];
}

export type LetterCard = Pick<PartnerCard, "name" | "application" | "membership" | "unreadable">;

type Say = (key: MessageKey, details?: MessageDetails) => string;

/** The input for all parts of one letter. */
interface Letter {
  readonly program: LetterProgram;
  readonly card: LetterCard;
  readonly language: Language;
  readonly formatDay: (isoDay: string) => string;
  readonly say: Say;
}

/**
 * The letter in one language. "" where nothing was asked for, or where everything unknown stands in cells that cannot
 * be read, so that the partner can add nothing. It states only what the rules decide: what is asked for, the decision,
 * what is missing, and what the partner can do next. `asOf`: ISO day, shown by `formatDay`.
 */
export function applicationLetter(
  program: LetterProgram,
  card: LetterCard,
  asOf: string,
  language: Language,
  formatDay: (isoDay: string) => string,
): string {
  const say: Say = (key, details) => formatMessage(language, key, details);
  const letter = { program, card, language, formatDay, say };
  const { decision } = card.application;
  if (decision === "none" || !canBeWritten(card)) return "";
  return [
    say("letter.greeting", { name: inOneLine(card.name) }),
    requestOf(letter, asOf),
    ...decisionOf(letter, decision),
    say("letter.questions"),
    `${say("letter.closing")}\n${program.name[language]}`,
  ].join("\n\n");
}

function requestOf({ program, card, language, formatDay, say }: Letter, asOf: string): string {
  const asked = program.levels.filter(({ id }) => card.application.requested.includes(id));
  const namesOf = (kind: Level["kind"]): string =>
    asked
      .filter((level) => level.kind === kind)
      .map(({ name }) => name[language])
      .join(BEFORE_ADD_ON);
  return say("letter.request", { level: namesOf("level"), addOn: namesOf("addOn"), day: formatDay(asOf) });
}

/** The paragraphs between the request and the closing. */
function decisionOf(letter: Letter, decision: Exclude<Decision, "none">): readonly string[] {
  const { card, formatDay, say } = letter;
  const { missing } = card.application;
  const unknown = askedOfPartner(card.application, card.unreadable);
  switch (decision) {
    case "approved": {
      const { last } = card.membership;
      const until = last === undefined ? [] : [say("letter.member-until", { last: formatDay(last) })];
      return [say("letter.approved"), ...until];
    }
    case "incomplete":
      return [listed(letter, say("letter.incomplete"), unknown), say("letter.next-incomplete")];
    case "declined": {
      const also = unknown.length === 0 ? [] : [listed(letter, say("letter.declined-unknown"), unknown)];
      const heading = say("letter.declined", { count: missing.length });
      return [listed(letter, heading, missing), ...also, say("letter.next-declined")];
    }
  }
}

function listed(letter: Letter, heading: string, ids: readonly RequirementId[]): string {
  return [heading, ...ids.map((id) => `• ${itemOf(letter, id)}`)].join("\n");
}

/** A line about a requirement, or about something else that an application may lack. */
function itemOf(letter: Letter, id: RequirementId): string {
  const { program, language, say } = letter;
  if (id === ACTIVE_MEMBERSHIP) return membershipItem(letter);
  if (id === REQUESTED_LEVEL) return say("letter.requested-level");
  const requirement = program.requirements.find((candidate) => candidate.id === id);
  return say("letter.requirement", { name: requirement?.name[language] ?? id });
}

const MEMBERSHIP_ITEMS = {
  expired: "letter.membership-expired",
  unknown: "letter.membership-unknown",
  "not-started": "letter.membership-not-started",
  "not-registered": "letter.membership-not-registered",
} as const satisfies Readonly<Record<Exclude<MembershipStatus, "active">, MessageKey>>;

/** C6: the reason why membership is not active, or is unknown. */
function membershipItem({ card, formatDay, say }: Letter): string {
  const { status, first = "", last = "" } = card.membership;
  if (status === "active") throw new Error("an active membership is not missing");
  return say(MEMBERSHIP_ITEMS[status], { first: first && formatDay(first), last: last && formatDay(last) });
}
