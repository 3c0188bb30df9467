import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { problemDetails } from "../../../src/app/problem-details";
import type { PartnerProblem } from "../../../src/app/problem-partners";
import type { WritePlan } from "../../../src/workbook/write-plan";
import { BARE_LIST } from "../shared/measures";
import { useSpeech } from "../shared/speech";
import { useAnswer } from "../shared/use-answer";
import { FixOffer } from "./fix-offer";
import type { FoundProblemsProps } from "./found-problems-props";
import type { ListedGroup } from "./model/problem-groups";
import { ProblemPlace } from "./problem-place";
import { SeverityIcon } from "./problem-group-item";

interface FlatProblemsProps extends FoundProblemsProps {
  readonly groups: readonly ListedGroup[];
}

const useStyles = makeStyles({
  list: BARE_LIST,
  problem: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
  },
});

/** A few problems in one list: each with its cell and its sentence, errors first. */
export function FlatProblems(props: FlatProblemsProps) {
  const { groups, findings, ask, isBusy, onCarryOut, onGoTo, onPartner } = props;
  const { text, language, formats } = useSpeech();
  const styles = useStyles();
  const fetchAll = useCallback(async (): Promise<readonly PartnerProblem[]> => {
    const pages = await Promise.all(groups.map((group) => ask.problems(group, 0, group.count)));
    return pages.flatMap(({ items }) => items);
  }, [ask, groups]);
  const answer = useAnswer(fetchAll);
  const problems = answer.kind === "here" ? answer.value : [];
  return (
    <>
      <ul className={styles.list} aria-label={text("pane.problems")}>
        {problems.map((problem, index) => (
          <li key={index} className={styles.problem}>
            <SeverityIcon severity={problem.severity} />
            <div>
              <ProblemPlace {...{ problem, onGoTo, onPartner }} hasSheet />
              {text(
                `problem.${problem.code}`,
                problemDetails(findings.rules.levels, problem, language, formats),
              )}
            </div>
          </li>
        ))}
      </ul>
      {groups.map(
        ({ code, sheet, fix }) =>
          fix !== undefined && (
            <FixOffer
              key={`${code} ${sheet}`}
              {...{ fix, ask, isBusy, onGoTo }}
              onFix={(plan: WritePlan) => {
                onCarryOut("fixes", plan);
              }}
            />
          ),
      )}
    </>
  );
}
