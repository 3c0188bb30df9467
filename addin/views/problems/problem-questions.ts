import type { AskEvaluation } from "../../services/worker-jobs";

/** What this screen asks the evaluation. */
export type ProblemQuestions = Pick<AskEvaluation, "problems" | "planFixes" | "planProblemSheet">;
