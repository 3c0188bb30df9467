import { Body1 } from "@fluentui/react-components";
import { useCallback } from "react";
import { canBeWritten } from "../../../src/app/partner/unreadable";
import type { Decision } from "../../../src/domain/application";
import type { Outcome } from "../../../src/domain/conditions";
import type { Language } from "../../../src/domain/program";
import { letterIn } from "../../texts/load-letter";
import { CellLink } from "../shared/cell-link";
import { Section } from "../shared/section";
import { useText } from "../shared/speech";
import type { About } from "./about";
import { Row } from "./condition-view";
import { Name } from "../shared/name";
import { PartnerLetter } from "./partner-letter";
import { Reasons } from "./reasons";
import { DECISIONS } from "./model/partner-sentences";

const MARK: Readonly<Record<Exclude<Decision, "none">, Outcome>> = {
  approved: "met",
  declined: "unmet",
  incomplete: "unknown",
};

/** The decision on an application (C8), its reasons, and the message that tells the partner. */
export function ApplicationSection({ about }: { readonly about: About }) {
  const text = useText();
  const { card, asOf, rules, formats, names, onGoTo } = about;
  const { decision, requested, missing, unknown } = card.application;
  const letter = useCallback(
    (language: Language) => letterIn(language, rules, card, asOf, (day) => formats.day(day)),
    [rules, card, asOf, formats],
  );
  const cell = card.cells["requestedLevel"];
  if (decision === "none") {
    return (
      <Section title={text("pane.application")}>
        <Body1>{text("pane.application-none")}</Body1>
      </Section>
    );
  }
  return (
    <Section title={text("pane.application")}>
      <Row outcome={MARK[decision]}>
        {requested.length > 0 && <Name>{requested.map((id) => names.level(id)).join(" + ")}</Name>}
        {requested.length > 0 && ": "}
        <strong>{text(DECISIONS[decision])}</strong>{" "}
        {cell !== undefined && (
          <CellLink sheet={card.sheet} cell={cell} onGoTo={onGoTo}>
            {cell}
          </CellLink>
        )}
      </Row>
      <Reasons about={about} missing={missing} unknown={unknown} />
      {canBeWritten(card) ? <PartnerLetter letter={letter} /> : <Body1>{text("pane.letter-not-yet")}</Body1>}
    </Section>
  );
}
