import { Body1, Checkbox, Spinner } from "@fluentui/react-components";
import type { CasesEffect, ChangedCase } from "../../../../src/app/what-if/case-effects";
import { Section } from "../../shared/section";
import { useSpeech } from "../../shared/speech";
import type { Answer } from "../../shared/use-answer";
import { Note } from "./form-parts";

interface CasesSectionProps {
  readonly answer: Answer<CasesEffect>;
  /** The cases whose new results somebody has accepted. */
  readonly accepted: ReadonlySet<string>;
  readonly onAccept: (it: string, isAccepted: boolean) => void;
}

/** The worked cases by the draft: those with another result are accepted one by one. */
export function CasesSection({ answer, accepted, onAccept }: CasesSectionProps) {
  const { text } = useSpeech();
  return (
    <Section title={text("pane.cases")}>
      {answer.kind === "waiting" && <Spinner size="tiny" label={text("pane.cases-running")} />}
      {answer.kind === "failed" && <Note>{text("pane.cases-failed")}</Note>}
      {answer.kind === "here" && (
        <>
          <Body1 as="p">
            {text("pane.cases-result", {
              same: answer.value.passed,
              count: answer.value.changed.length,
            })}
          </Body1>
          {answer.value.changed.map((one) => (
            <CaseItem key={one.it} changed={one} isAccepted={accepted.has(one.it)} onAccept={onAccept} />
          ))}
        </>
      )}
    </Section>
  );
}

interface CaseItemProps extends Pick<CasesSectionProps, "onAccept"> {
  readonly changed: ChangedCase;
  readonly isAccepted: boolean;
}

/** Most differences of a case that are shown: the first ones tell what it is about. */
const SHOWN = 3;

function CaseItem({ changed: { it, differences }, isAccepted, onAccept }: CaseItemProps) {
  const { text } = useSpeech();
  return (
    <div>
      {/* Cases are written in English. */}
      <Body1 as="p" lang="en">
        {it}
      </Body1>
      {differences.slice(0, SHOWN).map(({ path, expected, found }) => (
        <Note key={path}>
          {text("pane.cases-difference", { expected: shown(expected), found: shown(found) })}
        </Note>
      ))}
      <Checkbox
        checked={isAccepted}
        label={text("pane.cases-accept")}
        onChange={(_event, { checked }) => {
          onAccept(it, checked === true);
        }}
      />
    </div>
  );
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return "—";
  return typeof value === "string" ? value : JSON.stringify(value);
}
