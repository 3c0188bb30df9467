import { Body1, Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { MOST_CASE_PURCHASES, type NoCase } from "../../../src/app/partner/case-limits";
import type { PartnerCard } from "../../../src/app/partner/card";
import type { MessageKey } from "../../../src/messages/keys";
import {
  MOST_OWN_CASES,
  ownCaseTitles,
  withOwnCase,
  withoutOwnCase,
} from "../../../src/ruleset/cases/own-cases";
import type { Evaluated } from "../../services/worker-jobs";
import type { PaneSession } from "../../session/pane-session";
import { Section } from "../shared/section";
import { useText } from "../shared/speech";
import { useAnswer } from "../shared/use-answer";

interface CaseSectionProps {
  readonly card: PartnerCard;
  readonly evaluated: Evaluated;
  readonly session: PaneSession;
}

const REFUSALS = {
  provisional: "pane.case-provisional",
  "too-many": "pane.case-too-many",
  "not-alone": "pane.case-not-alone",
} as const satisfies Readonly<Record<NoCase, MessageKey>>;

/** Makes the partner a worked case of the rules, which the workbook keeps. */
export default function CaseSection(props: CaseSectionProps) {
  const text = useText();
  const { kept, said, isBusy, make, remove } = useOwnCases(props);
  const titles = ownCaseTitles(kept);
  return (
    <Section title={text("pane.case")}>
      <Body1 as="p">{text("pane.case-hint")}</Body1>
      <Button disabledFocusable={isBusy} onClick={isBusy ? undefined : () => void make()}>
        {text("pane.case-make")}
      </Button>
      <Body1 as="p" role="status">
        {said}
      </Body1>
      {titles.length > 0 && (
        <ul aria-label={text("pane.case-own")}>
          {titles.map((title) => (
            <li key={title}>
              <span lang="en">{title}</span>{" "}
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={isBusy}
                onClick={isBusy ? undefined : () => void remove(title)}
              >
                {text("pane.case-remove", { title })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function useOwnCases({ card, evaluated, session }: CaseSectionProps) {
  const text = useText();
  const { services } = session;
  const [changed, setChanged] = useState<{ readonly text: string | undefined }>();
  const [said, setSaid] = useState("");
  const [isBusy, setBusy] = useState(false);
  const answer = useAnswer(useCallback(() => services.cases(), [services]));
  const kept = changed === undefined ? (answer.kind === "here" ? answer.value : undefined) : changed.text;
  const keep = async (next: string | undefined, sentence: string): Promise<void> => {
    await services.keepCases(next);
    setChanged({ text: next });
    setSaid(sentence);
  };
  const add = async (): Promise<void> => {
    const made = await evaluated.ask.partnerCase(card.position);
    if (!made.ok) {
      setSaid(text(REFUSALS[made.why], { limit: MOST_CASE_PURCHASES }));
      return;
    }
    // Read anew: a colleague may have added one.
    const next = withOwnCase(await services.cases(), made.worked);
    const titles = ownCaseTitles(next);
    if (next === undefined) setSaid(text("pane.case-full", { limit: MOST_OWN_CASES }));
    else await keep(next, text("pane.case-kept", { title: titles.at(-1) ?? "", count: titles.length }));
  };
  const busy = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await work().catch(() => {
      setSaid(text("pane.case-failed"));
    });
    setBusy(false);
  };
  return {
    ...{ kept, said, isBusy },
    make: () => busy(add),
    remove: (title: string) =>
      busy(async () => keep(withoutOwnCase((await services.cases()) ?? "", title), "")),
  };
}
