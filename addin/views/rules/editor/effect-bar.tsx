import { Button, makeStyles } from "@fluentui/react-components";
import type { SessionView } from "../../../session/use-pane-session";
import { EvaluateButton } from "../../shared/evaluate-button";
import { FOOT } from "../../shared/measures";
import { useSpeech } from "../../shared/speech";
import { ToldEffect } from "./told-effect";
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
});

/** What the draft would do, in two lines that stay in view; it opens to the whole. */
export function EffectBar({ known, view, today, hasErrors, onOpen }: EffectBarProps) {
  const { text } = useSpeech();
  const styles = useStyles();
  const isEvaluated = view.state.evaluated !== undefined;
  return (
    <div className={styles.bar} role="group" aria-label={text("pane.effect")}>
      <div className={styles.words} role="status">
        <ToldEffect known={known} hasErrors={hasErrors} isEvaluated={isEvaluated} />
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
