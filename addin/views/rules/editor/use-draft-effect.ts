import { useEffect, useState } from "react";
import type { RuleFiles } from "../../../../src/ruleset";
import type { Evaluated } from "../../../services/worker-jobs";
import type { DraftEffect } from "../../../worker/protocol";

type Told = Exclude<DraftEffect, { readonly kind: "replaced" }>;

/** What a draft would do, as far as it is known. */
export type KnownEffect =
  /** Nothing was evaluated, or the draft has errors. */
  | { readonly kind: "none" | "waiting" }
  /** `isOld`: a newer answer is on its way. */
  | { readonly kind: "known"; readonly answer: Told; readonly isOld: boolean }
  | { readonly kind: "failed"; readonly failure: unknown };

/** Someone who types pauses for less than this, in milliseconds. */
const PAUSE = 120;

/** How a draft is asked about. */
interface Asking {
  /** The files are those of all versions. */
  readonly isWhole?: boolean | undefined;
  /** The answer takes less than a keystroke, so that nobody needs to stop typing first. */
  readonly isQuick?: boolean;
}

/** A question about a draft. */
interface Question {
  readonly evaluated: Evaluated;
  readonly files: RuleFiles;
  readonly from: string | undefined;
}

type Answered = { readonly of: Question } & (
  | { readonly kind: "told"; readonly answer: Told }
  | { readonly kind: "failed"; readonly failure: unknown }
);

/** Asks after every change, without a button. The last answer stays until the next one is here. */
export function useDraftEffect(
  evaluated: Evaluated | undefined,
  files: RuleFiles,
  from: string | undefined,
  isSound: boolean,
  { isWhole = false, isQuick = false }: Asking = {},
): KnownEffect {
  const [answered, setAnswered] = useState<Answered>();
  useEffect(() => {
    if (evaluated === undefined || !isSound) return undefined;
    let isCurrent = true;
    const of = { evaluated, files, from };
    const ask = (): void => {
      evaluated.ask.draftEffect({ files, from, isWhole }).then(
        (answer) => {
          if (isCurrent && answer.kind !== "replaced") setAnswered({ of, kind: "told", answer });
        },
        (failure: unknown) => {
          if (isCurrent) setAnswered({ of, kind: "failed", failure });
        },
      );
    };
    const timer = setTimeout(ask, isQuick ? 0 : PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [evaluated, files, from, isSound, isWhole, isQuick]);
  if (evaluated === undefined || !isSound) return { kind: "none" };
  // An answer of another evaluation is about another workbook.
  if (answered?.of.evaluated !== evaluated) return { kind: "waiting" };
  const isOld = answered.of.files !== files || answered.of.from !== from;
  if (answered.kind === "told") return { kind: "known", answer: answered.answer, isOld };
  return isOld ? { kind: "waiting" } : { kind: "failed", failure: answered.failure };
}
