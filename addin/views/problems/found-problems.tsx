import { Accordion, Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import {
  listedProblems,
  problemCounts,
  problemsIn,
  sheetsOf,
  type ListedProblems,
  type ProblemFilter,
} from "./model/problem-groups";
import { EmptyState } from "../shared/empty-state";
import { Fold } from "../shared/fold";
import { Section } from "../shared/section";
import { useText } from "../shared/speech";
import { DuplicateOffer } from "./duplicate-offer";
import { FixOffer } from "./fix-offer";
import { ProblemExport } from "./problem-export";
import { ProblemFilterFields } from "./problem-filter-fields";
import { FlatProblems } from "./flat-problems";
import { ProblemGroupItem } from "./problem-group-item";
import type { FoundProblemsProps } from "./found-problems-props";

/** Up to so many problems stand in one list; more of them in groups. */
const FLAT = 20;

const ALL: ProblemFilter = { severity: undefined, sheet: undefined };

const useStyles = makeStyles({
  list: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    "& > li": { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  },
});

/** The problems of an evaluation, flat or by kind and sheet; in a line above them the fixes for many cells at once. */
export function FoundProblems(props: FoundProblemsProps) {
  const { findings, ask } = props;
  const { overview } = findings;
  const text = useText();
  const [chosen, setFilter] = useState(ALL);
  const sheets = useMemo(() => sheetsOf(overview), [overview]);
  // A newer evaluation may lack the sheet.
  const sheet = sheets.find((name) => name === chosen.sheet);
  const filter = useMemo(() => ({ ...chosen, sheet }), [chosen, sheet]);
  const listed = useMemo(() => listedProblems(overview, filter), [overview, filter]);
  if (sheets.length === 0) {
    return <EmptyState icon={<CheckmarkCircleRegular />} title={text("both.no-problems")} />;
  }
  return (
    <>
      <ProblemFilterFields filter={filter} sheets={sheets} onChange={setFilter} />
      {props.duplicates !== undefined && listed.groups.some(isDuplicates) && (
        <DuplicateOffer {...props.duplicates} isBusy={props.isBusy} />
      )}
      {listed.fixes.length > 0 && <Fixes {...props} fixes={listed.fixes} />}
      <Section
        title={text("pane.problems")}
        action={
          <Caption1 role="status">
            {text("both.problem-counts", { ...problemCounts({ problems: listed.groups, fixes: [] }) })}
          </Caption1>
        }
      >
        {problemsIn(listed.groups) <= FLAT ? (
          <FlatProblems {...props} groups={listed.groups} />
        ) : (
          <Groups {...props} groups={listed.groups} />
        )}
      </Section>
      {overview.problems.length > 0 && (
        <ProblemExport
          isBusy={props.isBusy}
          plan={() => ask.planProblemSheet(findings.language)}
          onPlanned={(plan) => {
            props.onCarryOut("problem-sheet", plan);
          }}
          onGoTo={props.onGoTo}
        />
      )}
    </>
  );
}

function isDuplicates({ code }: ListedProblems["groups"][number]): boolean {
  return code === "duplicate-purchase";
}

function Fixes({
  fixes,
  ask,
  isBusy,
  onCarryOut,
  onGoTo,
}: FoundProblemsProps & Pick<ListedProblems, "fixes">) {
  const text = useText();
  const styles = useStyles();
  return (
    <section aria-label={text("pane.fixes")}>
      <Fold label={text("pane.fixes-count", { count: fixes.reduce((sum, { count }) => sum + count, 0) })}>
        <Body1 as="p">{text("pane.fixes-hint")}</Body1>
        <ul className={styles.list}>
          {fixes.map((fix) => (
            <li key={`${fix.kind} ${fix.sheet}`}>
              <FixOffer
                fix={fix}
                ask={ask}
                isBusy={isBusy}
                onFix={(plan) => {
                  onCarryOut("fixes", plan);
                }}
                onGoTo={onGoTo}
              />
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}

function Groups(props: FoundProblemsProps & Pick<ListedProblems, "groups">) {
  const { groups, findings, ask, isBusy, onCarryOut, onGoTo, onPartner } = props;
  const text = useText();
  if (groups.length === 0 && findings.overview.problems.length > 0) {
    return <Body1 as="p">{text("pane.problem-none-shown")}</Body1>;
  }
  return (
    <Accordion collapsible multiple>
      {groups.map((group) => (
        <ProblemGroupItem
          key={`${group.code} ${group.sheet}`}
          group={group}
          levels={findings.rules.levels}
          ask={ask}
          isBusy={isBusy}
          onFix={(plan) => {
            onCarryOut("fixes", plan);
          }}
          onGoTo={onGoTo}
          onPartner={onPartner}
        />
      ))}
    </Accordion>
  );
}
