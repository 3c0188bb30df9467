import { Caption1, makeStyles, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSpeech } from "../../shared/speech";
import { pairWords } from "../model/editor/effect-words";
import type { KnownEffect } from "./use-draft-effect";

const useStyles = makeStyles({
  old: { opacity: 0.7 },
  line: { display: "block" },
});

interface ToldEffectProps {
  readonly known: KnownEffect;
  readonly hasErrors: boolean;
  readonly isEvaluated: boolean;
}

/** What changed rules would do, in two lines, or why that is not known. */
export function ToldEffect({ known, hasErrors, isEvaluated }: ToldEffectProps): ReactNode {
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
