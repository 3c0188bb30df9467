import { Spinner } from "@fluentui/react-components";
import { useCallback } from "react";
import type { PartnerCard } from "../../../../src/app/partner/card";
import type { PartnerDifference } from "../../../../src/app/what-if/effect-summary";
import type { RuleSource } from "../../../../src/ruleset";
import type { Evaluated } from "../../../services/worker-jobs";
import { AskFailure } from "../../shared/ask-failure";
import { DrillIn } from "../../shared/drill-in";
import { useSpeech } from "../../shared/speech";
import { useAnswer } from "../../shared/use-answer";
import { sidesOf, type SideLine } from "../model/editor/partner-sides";
import { SidesTable } from "./sides-table";

interface PartnerSidesProps {
  readonly difference: PartnerDifference;
  readonly evaluated: Evaluated;
  readonly rules: readonly [draft: RuleSource, inForce: RuleSource];
  readonly onBack: () => void;
}

/** One partner by the rules in force and by the draft, side by side. */
export function PartnerSides({ difference, evaluated, rules, onBack }: PartnerSidesProps) {
  const speech = useSpeech();
  const { text } = speech;
  const { ask } = evaluated;
  const { position, name, id } = difference;
  const both = useCallback(
    async (): Promise<readonly [PartnerCard, PartnerCard | undefined]> => [
      await ask.partner(position),
      await ask.changedPartner(position),
    ],
    [ask, position],
  );
  const answer = useAnswer(both);
  return (
    <DrillIn title={text("pane.partner-id", { name, id })} onBack={onBack}>
      {answer.kind === "waiting" && <Spinner size="tiny" label={text("pane.effect-waiting")} />}
      {answer.kind === "failed" && <AskFailure failure={answer.failure} onGoTo={onBack} onDismiss={onBack} />}
      {answer.kind === "here" && <Both sides={answer.value} rules={rules} />}
    </DrillIn>
  );
}

interface BothProps {
  readonly sides: readonly [PartnerCard, PartnerCard | undefined];
  readonly rules: PartnerSidesProps["rules"];
}

function Both({ sides: [before, after], rules: [draft, inForce] }: BothProps) {
  const speech = useSpeech();
  const { text } = speech;
  if (after === undefined) return null;
  const parts: readonly (readonly [string, readonly SideLine[]])[] = sidesOf(
    { card: before, rules: inForce },
    { card: after, rules: draft },
    speech,
  ).map(({ title, lines }) => [title, lines]);
  return (
    <>
      {parts.map(([title, lines]) => (
        <SidesTable
          key={title}
          title={title}
          before={text("pane.sides-in-force")}
          after={text("pane.sides-draft")}
          lines={lines}
        />
      ))}
    </>
  );
}
