import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useContext, useId } from "react";
import type { Language } from "../../src/domain/program";
import type { Evaluated } from "../services/evaluate";
import { LanguageContext, LOCALES, useText } from "./language";

interface OutcomeProps {
  readonly evaluated: Evaluated | undefined;
  readonly canWrite: boolean;
  readonly canUndo: boolean;
  readonly onWrite: () => void;
  readonly onUndo: () => void;
}

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalM },
  figures: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    rowGap: tokens.spacingVerticalXS,
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  figure: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The result at a glance, and what can be done with it. */
export function Outcome({ evaluated, canWrite, canUndo, onWrite, onUndo }: OutcomeProps) {
  const text = useText();
  const styles = useStyles();
  const heading = useId();
  if (evaluated === undefined && !canUndo) return null;
  return (
    <section className={styles.section} aria-labelledby={evaluated === undefined ? undefined : heading}>
      {evaluated !== undefined && <Figures evaluated={evaluated} heading={heading} isWaiting={canWrite} />}
      <div className={styles.buttons}>
        {evaluated !== undefined && (
          <Button appearance="primary" disabled={!canWrite} onClick={onWrite}>
            {text("pane.write")}
          </Button>
        )}
        {canUndo && <Button onClick={onUndo}>{text("pane.undo")}</Button>}
      </div>
    </section>
  );
}

interface FiguresProps {
  readonly evaluated: Evaluated;
  readonly heading: string;
  /** Nothing of it has been written yet. */
  readonly isWaiting: boolean;
}

function Figures({ evaluated, heading, isWaiting }: FiguresProps) {
  const text = useText();
  const language = useContext(LanguageContext);
  const styles = useStyles();
  const { outcome } = evaluated;
  const { program, decisions, planned } = outcome;
  const number = new Intl.NumberFormat(LOCALES[language]);
  const rows = [
    [text("pane.partners"), outcome.partners],
    [text("pane.approved"), decisions.approved],
    [text("pane.declined"), decisions.declined],
    [text("pane.incomplete"), decisions.incomplete],
    [text("pane.points"), outcome.totalPoints],
  ] as const;
  const details = {
    program: program.name[language],
    version: program.version,
    asOf: shownDay(outcome.asOf, language),
  };
  return (
    <>
      <div>
        <Subtitle2 as="h2" id={heading} block>
          {text("pane.outcome")}
        </Subtitle2>
        <Caption1>{text("pane.outcome-of", details)}</Caption1>
      </div>
      <dl className={styles.figures}>
        {rows.map(([label, value]) => (
          <FigureRow key={label} label={label} value={number.format(value)} />
        ))}
      </dl>
      {outcome.provisional > 0 && <Body1>{text("pane.provisional", { count: outcome.provisional })}</Body1>}
      {isWaiting && (
        <Body1>{text("pane.planned", { cells: planned.cells, sheets: planned.sheets.join(", ") })}</Body1>
      )}
    </>
  );
}

function FigureRow({ label, value }: { readonly label: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.figure}>{value}</dd>
    </>
  );
}

/** An ISO day as people write it. */
function shownDay(iso: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "short", timeZone: "UTC" });
  return format.format(new Date(`${iso}T00:00:00Z`));
}
