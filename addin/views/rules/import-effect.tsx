import type { Evaluated } from "../../services/worker-jobs";
import { useSpeech } from "../shared/speech";
import type { RulesChange } from "./model/keep-rules";
import { ToldEffect } from "./editor/told-effect";
import { useDraftEffect } from "./editor/use-draft-effect";

interface ImportEffectProps {
  /** The evaluation by the rules in force. */
  readonly evaluated: Evaluated | undefined;
  readonly change: Pick<RulesChange, "files" | "isWhole">;
  /** The day from which they would be in force; `undefined`: in place of the rules in force. */
  readonly from: string | undefined;
}

/** What imported rules would do to the workbook, before they are stored. */
export function ImportEffect({ evaluated, change, from }: ImportEffectProps) {
  const { text } = useSpeech();
  const known = useDraftEffect(evaluated, change.files, from, true, { isWhole: change.isWhole });
  return (
    <div role="status" aria-label={text("pane.effect")}>
      <ToldEffect known={known} hasErrors={false} isEvaluated={evaluated !== undefined} />
    </div>
  );
}
