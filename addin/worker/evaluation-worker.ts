/** The worker: takes one job and reports its progress. After an evaluation it answers questions until it is ended. */
import { expose } from "comlink";
import { ChannelReader } from "../../src/adapters/channel/channel-reader";
import { WorkbookError } from "../../src/workbook/errors";
import type { WorkbookReader } from "../../src/workbook/reader";
import { isoDay } from "../today";
import { answersOf } from "./answers";
import type { Job, JobMessage } from "./protocol";
import { runEvaluation } from "./run-evaluation";
import { runSurvey } from "./run-survey";
import { SHIPPED_RULES } from "./shipped-rules";

const say = (message: JobMessage): void => {
  self.postMessage(message);
};

self.onmessage = ({ data: job }: MessageEvent<Job>) => {
  const { files } = job;
  const reader = job.port === undefined ? undefined : new ChannelReader(job.port);
  if (reader === undefined || files.length === 0) {
    void run(job, reader);
    return;
  }
  // Few workbooks have other files beside them.
  void import("./other-files")
    .then(({ withFiles }) => withFiles(reader, files))
    .then((joined) => run(job, joined), sayFailed);
};

function sayFailed(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const file = error instanceof WorkbookError ? { code: error.code, details: error.details } : undefined;
  say({ kind: "failed", message, ...(file && { file }) });
}

async function run(job: Job, reader: WorkbookReader | undefined): Promise<void> {
  const { rules = SHIPPED_RULES } = job;
  const today = isoDay(new Date());
  if (job.kind === "survey") return runSurvey({ reader, rules, mapping: job.mapping, today }, say);
  if (reader === undefined) return undefined;
  // What few workbooks need is loaded when it is asked for.
  switch (job.kind) {
    case "propose": {
      const { runProposal } = await import("./run-proposal");
      return runProposal({ reader, rules, answers: job.answers, today }, say);
    }
    case "plan": {
      const { what, mapping, language } = job;
      const files = job.files.map(({ name }) => name);
      const { runSheetPlan } = await import("./run-sheet-plan");
      return runSheetPlan({ reader, what, files, rules, mapping, language, today }, say);
    }
    case "checkup": {
      const { runCheckup } = await import("./run-checkup");
      return runCheckup({ reader, rules, mapping: job.mapping, today }, say);
    }
    case "evaluate": {
      const { asOf, mapping, changed, questions } = job;
      return runEvaluation({ reader, asOf, rules, mapping, changed }, say, (evaluated) => {
        expose(answersOf(reader, evaluated), questions);
      });
    }
  }
}
