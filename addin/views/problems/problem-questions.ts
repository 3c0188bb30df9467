import type { AskEvaluation } from "../../services/worker-jobs";

/** The questions of this screen to the evaluation. */
export type ProblemQuestions = Pick<AskEvaluation, "problems" | "planFixes" | "planProblemSheet">;
