import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Overview } from "../../../src/app/overview";
import type { RuleSource } from "../../../src/ruleset";
import { namesOf } from "../shared/model/names";
import { Section } from "../shared/section";
import { useSpeech } from "../shared/speech";

interface OutcomeFiguresProps {
  readonly overview: Overview;
  readonly rules: RuleSource;
}

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    rowGap: tokens.spacingVerticalXS,
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  figure: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

/** Numbers of partners, applications and points, and the rules that they were judged by. */
export function FindingsFigures({ overview, rules }: OutcomeFiguresProps) {
  const { text, formats, language } = useSpeech();
  const styles = useStyles();
  const { partners, decisions, totalPoints, provisional } = overview;
  const figures = [
    [text("pane.partners"), partners],
    [text("pane.approved"), decisions.approved],
    [text("pane.declined"), decisions.declined],
    [text("pane.incomplete"), decisions.incomplete],
    [text("pane.points-of-year", { year: overview.asOf.slice(0, 4) }), totalPoints],
  ] as const;
  return (
    <Section title={text("pane.outcome")}>
      <Caption1>
        {text("both.outcome-of", {
          program: namesOf(rules, language).program,
          version: rules.program.version,
          asOf: formats.day(overview.asOf),
        })}
      </Caption1>
      <dl className={styles.figures}>
        {figures.map(([label, value]) => (
          <Figure key={label} label={label} value={formats.number(value)} />
        ))}
      </dl>
      {provisional > 0 && <Body1>{text("pane.provisional", { count: provisional })}</Body1>}
    </Section>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.figure}>{value}</dd>
    </>
  );
}
