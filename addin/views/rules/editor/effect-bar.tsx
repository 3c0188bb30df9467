import { Button, Caption1, makeStyles, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SessionView } from "../../../session/use-pane-session";
import { EvaluateButton } from "../../shared/evaluate-button";
import { FOOT } from "../../shared/measures";
import { useSpeech } from "../../shared/speech";
import { pairWords } from "../model/editor/effect-words";
import type { KnownEffect } from "./use-draft-effect";

interface EffectBarProps {
  readonly known: KnownEffect;
  readonly view: SessionView;
  readonly today: string;
  /** The draft has errors: nothing can be worked out. */
  readonly hasErrors: boolean;
  readonly onOpen: () => void;
}

const useStyles = makeStyles({
  bar: { ...FOOT, justifyContent: "space-between", minHeight: "40px" },
  words: { flex: "1 1 9rem", minWidth: 0 },
  old: { opacity: 0.7 },
  line: { display: "block" },
});

/** What the draft would do, in two lines that stay in view; it opens to the whole. */
export function EffectBar({ known, view, today, hasErrors, onOpen }: EffectBarProps) {
  const { text } = useSpeech();
  const styles = useStyles();
  const isEvaluated = view.state.evaluated !== undefined;
  return (
    <div className={styles.bar} role="group" aria-label={text("pane.effect")}>
      <div className={styles.words} role="status">
        <BarWords known={known} hasErrors={hasErrors} isEvaluated={isEvaluated} />
      </div>
      {!isEvaluated && <EvaluateButton view={view} today={today} isMain />}
      {known.kind === "known" && known.answer.kind === "effect" && (
        <Button size="small" onClick={onOpen}>
          {text("pane.effect-open")}
        </Button>
      )}
    </div>
  );
}

interface BarWordsProps {
  readonly known: KnownEffect;
  readonly hasErrors: boolean;
  readonly isEvaluated: boolean;
}

function BarWords({ known, hasErrors, isEvaluated }: BarWordsProps): ReactNode {
  const speech = useSpeech();
  const { text, formats } = speech;
  const styles = useStyles();
  if (!isEvaluated) return <Caption1>{text("pane.effect-evaluate-first")}</Caption1>;
  if (hasErrors) return <Caption1>{text("pane.effect-errors")}</Caption1>;
  if (known.kind === "failed") return <Caption1>{text("pane.effect-failed")}</Caption1>;
  if (known.kind !== "known") return <Spinner size="tiny" label={text("pane.effect-waiting")} />;
  const { answer, isOld } = known;
  if (answer.kind === "refused") return <Caption1>{text("pane.effect-refused")}</Caption1>;
  if (answer.kind === "too-early")
    return <Caption1>{text("what-if.too-early", { ...answer, last: formats.day(answer.last) })}</Caption1>;
  const { points, won, lost, same, asOf } = answer.effect;
  return (
    <div className={isOld ? styles.old : undefined} aria-busy={isOld}>
      <Caption1 className={styles.line}>
        {text("pane.effect-points", { year: asOf.slice(0, 4), points: pairWords(points, speech) })}
      </Caption1>
      <Caption1 className={styles.line}>{text("pane.effect-partners", { won, lost, same })}</Caption1>
    </div>
  );
}
