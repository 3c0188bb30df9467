import { useMemo } from "react";
import { levelsInWords, requirementLines } from "./model/levels-in-words";
import { pointsInWords } from "./model/points-in-words";
import { programFacts } from "../shared/model/program-facts";
import { readings } from "./model/readings";
import type { CheckedRules } from "../../worker/protocol";
import { FactList } from "../shared/fact-list";
import { Section } from "../shared/section";
import { useSpeech } from "../shared/speech";
import { LevelList } from "./level-list";
import { PointsRules } from "./points-rules";
import { ReadingList } from "./reading-list";
import { RuleProblemList } from "./rule-problem-list";

interface RulesInWordsProps {
  readonly rules: CheckedRules & { readonly ok: true };
  readonly hasOwnRules: boolean;
}

/** A valid program in sentences (C1–C8, R1–R8). */
export function RulesInWords({ rules, hasOwnRules }: RulesInWordsProps) {
  const speech = useSpeech();
  const { text, language } = speech;
  const { source, warnings } = rules;
  const shown = useMemo(
    () => ({
      facts: programFacts(rules, hasOwnRules, speech),
      levels: levelsInWords(source, speech),
      requirements: requirementLines(source, speech).map(({ name, asks }) => ({ label: name, value: asks })),
      points: pointsInWords(source, speech),
      readings: readings(source, speech),
    }),
    [rules, hasOwnRules, source, speech],
  );
  return (
    <>
      <Section title={source.program.name[language]}>
        <FactList facts={shown.facts} />
      </Section>
      {warnings.length > 0 && (
        <Section title={text("pane.rules-warnings")}>
          <RuleProblemList label={text("pane.rules-warnings")} problems={warnings} />
        </Section>
      )}
      <Section title={text("pane.rules-levels")}>
        <LevelList levels={shown.levels} />
      </Section>
      <Section title={text("pane.rules-requirements")}>
        <FactList facts={shown.requirements} />
      </Section>
      <Section title={text("pane.rules-points")}>
        <PointsRules rules={shown.points} />
      </Section>
      <Section title={text("pane.readings")}>
        <ReadingList readings={shown.readings} />
      </Section>
    </>
  );
}
