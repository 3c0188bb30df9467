/** The worker: takes one job and reports its progress. After an evaluation it answers questions until it is ended. */
import { expose } from "comlink";
import { ChannelReader } from "../../src/adapters/channel/channel-reader";
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
  const { rules = SHIPPED_RULES } = job;
  if (job.kind === "propose") {
    const { answers } = job;
    const reader = new ChannelReader(job.port);
    // Few workbooks need it.
    void import("./run-proposal").then(({ runProposal }) =>
      runProposal({ reader, rules, answers, today: isoDay(new Date()) }, say),
    );
    return;
  }
  const { mapping } = job;
  if (job.kind === "plan") {
    const { what, language } = job;
    const reader = new ChannelReader(job.port);
    void import("./run-sheet-plan").then(({ runSheetPlan }) =>
      runSheetPlan({ reader, what, rules, mapping, language, today: isoDay(new Date()) }, say),
    );
    return;
  }
  if (job.kind === "checkup") {
    const reader = new ChannelReader(job.port);
    void import("./run-checkup").then(({ runCheckup }) =>
      runCheckup({ reader, rules, mapping, today: isoDay(new Date()) }, say),
    );
    return;
  }
  if (job.kind === "survey") {
    const reader = job.port === undefined ? undefined : new ChannelReader(job.port);
    void runSurvey({ reader, rules, mapping, today: isoDay(new Date()) }, say);
    return;
  }
  const { port, questions, asOf, changed } = job;
  const reader = new ChannelReader(port);
  void runEvaluation({ reader, asOf, rules, mapping, changed }, say, (evaluated) => {
    expose(answersOf(reader, evaluated), questions);
  });
};
