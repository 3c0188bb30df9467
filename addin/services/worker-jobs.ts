/** Runs the worker's jobs, on a workbook that the pane's thread reads. */
import { wrap } from "comlink";
import { serveReader, type ReaderService } from "../../src/adapters/channel/serve-reader";
import { nextTask } from "../../src/adapters/excel/pace";
import type { Progress } from "../../src/app/book";
import type { Checkup } from "../../src/app/checkup";
import type { RunRecord } from "../../src/app/run-record";
import type { ProposedBook } from "../../src/app/proposed-book";
import type { Language } from "../../src/domain/program";
import type { RuleFiles } from "../../src/ruleset";
import { NOT_CHECKED } from "../../src/ruleset/problems/problem";
import { WorkbookError } from "../../src/workbook/errors";
import type { WorkbookReader } from "../../src/workbook/reader";
import type { SheetWrite, WritePlan } from "../../src/workbook/write-plan";
import { EvaluationRefused } from "./evaluation-refused";
import type {
  EvaluationAnswers,
  Job,
  JobMessage,
  Findings,
  SheetPlanKind,
  SurveyFindings,
} from "../worker/protocol";

/** The worker's answers as the pane sees them: promises. */
export type AskEvaluation = {
  readonly [Name in keyof EvaluationAnswers]: (
    ...args: Parameters<EvaluationAnswers[Name]>
  ) => Promise<Awaited<ReturnType<EvaluationAnswers[Name]>>>;
};

/** An evaluated workbook: its findings, its plan, and the questions that it answers until it is closed. */
export interface Evaluated {
  readonly findings: Findings;
  readonly plan: WritePlan;
  readonly ask: AskEvaluation;
  /** The run whose results were in the workbook before. */
  readonly lastRun: RunRecord | undefined;
  /** Ends the answering worker. */
  close(): void;
}

export interface EvaluateRequest {
  readonly asOf: string;
  readonly rules: RuleFiles | undefined;
  readonly mapping: unknown;
  readonly lastRun: RunRecord | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Sheets that somebody changed since the last evaluation. */
  readonly changed: readonly string[];
  /** Files beside the workbook. */
  readonly files: readonly File[];
}

/** The members needed of a `Worker`. */
export interface JobWorker {
  onmessage: ((event: MessageEvent<JobMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(job: Job, transfer: Transferable[]): void;
  terminate(): void;
}

/**
 * Evaluates in a worker, which stays for questions until the evaluation is closed. Rejects with `EvaluationRefused`,
 * with the error that stopped reading, or with the signal's reason once that is aborted; the worker is then ended at
 * once.
 */
export async function evaluateInWorker(
  reader: WorkbookReader,
  worker: JobWorker,
  options: EvaluateRequest,
): Promise<Evaluated> {
  const channel = new MessageChannel();
  const questions = new MessageChannel();
  const service = serveReader(reader, channel.port1);
  const close = (): void => {
    worker.terminate();
    service.close();
    questions.port1.close();
  };
  const { asOf, rules, mapping, lastRun, signal, onProgress, changed, files } = options;
  const job: Job = {
    kind: "evaluate",
    port: channel.port2,
    questions: questions.port2,
    asOf,
    rules,
    mapping,
    changed,
    files,
  };
  try {
    const sheets: SheetWrite[] = [];
    const findings = await runJob<Findings>(worker, job, service, signal, (message, done) => {
      if (message.kind === "progress") onProgress(message.progress);
      else if (message.kind === "done") done(message.findings);
      else if (message.kind === "sheet") sheets.push(message.sheet);
    });
    const ask = wrap<EvaluationAnswers>(questions.port1);
    return { findings, plan: { sheets }, ask, lastRun, close };
  } catch (error) {
    close();
    throw error;
  } finally {
    // The findings are shown in a task of their own, not in that of the last message.
    await nextTask();
  }
}

export interface SurveyRequest {
  readonly rules: RuleFiles | undefined;
  readonly mapping: unknown;
  readonly files?: readonly File[];
  readonly signal: AbortSignal;
}

/** Rule files of a few hundred lines take some milliseconds; files that take this long were made to. */
const RULES_LIMIT_MS = 15_000;

/**
 * Checks rule files in a worker and, if there is a `reader`, finds the sheets that they would apply to. Rule files that
 * break the check, or take too long, are reported as wrong: the pane must offer a way back from them.
 */
export async function surveyInWorker(
  reader: WorkbookReader | undefined,
  worker: JobWorker,
  { rules, mapping, files = [], signal }: SurveyRequest,
): Promise<SurveyFindings> {
  const channel = new MessageChannel();
  const service = reader === undefined ? undefined : serveReader(reader, channel.port1);
  const port = reader === undefined ? undefined : channel.port2;
  const unchecked: SurveyFindings = {
    rules: { ok: false, files: rules ?? {}, problems: [NOT_CHECKED] },
    sheets: undefined,
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const job: Job = { kind: "survey", port, rules, mapping, files };
    return await runJob<SurveyFindings>(worker, job, service, signal, (message, done) => {
      if (message.kind === "checking") timer = setTimeout(done, RULES_LIMIT_MS, unchecked);
      if (message.kind === "checked") {
        clearTimeout(timer);
        timer = undefined;
      }
      if (message.kind === "surveyed") done(message.findings);
    });
  } catch (error) {
    // The worker broke while it was checking.
    if (timer !== undefined && !signal.aborted) return unchecked;
    throw error;
  } finally {
    clearTimeout(timer);
    worker.terminate();
    service?.close();
    channel.port1.close();
  }
}

export interface ProposalRequest {
  readonly files: readonly File[];
  readonly rules: RuleFiles | undefined;
  readonly answers: readonly number[];
  readonly signal: AbortSignal;
}

/** Proposes in a worker how the workbook is read. */
export async function proposeInWorker(
  reader: WorkbookReader,
  worker: JobWorker,
  { rules, answers, files, signal }: ProposalRequest,
): Promise<ProposedBook> {
  return inWorker(reader, worker, (port, service) => {
    const job: Job = { kind: "propose", port, rules, answers, files };
    return runJob<ProposedBook>(worker, job, service, signal, (message, done) => {
      if (message.kind === "proposed") done(message.book);
    });
  });
}

/** A job with one answer; the worker is ended with it. */
async function inWorker<T>(
  reader: WorkbookReader,
  worker: JobWorker,
  work: (port: MessagePort, service: ReaderService) => Promise<T>,
): Promise<T> {
  const channel = new MessageChannel();
  const service = serveReader(reader, channel.port1);
  try {
    return await work(channel.port2, service);
  } finally {
    worker.terminate();
    service.close();
    channel.port1.close();
  }
}

export interface SheetPlanRequest {
  readonly files: readonly File[];
  readonly what: SheetPlanKind;
  readonly rules: RuleFiles | undefined;
  readonly mapping: unknown;
  readonly language: Language;
}

/** Plans new sheets, or drop-down lists, in a worker. */
export function planInWorker(
  reader: WorkbookReader,
  worker: JobWorker,
  request: SheetPlanRequest,
): Promise<WritePlan> {
  const { signal } = new AbortController();
  return inWorker(reader, worker, (port, service) =>
    runJob<WritePlan>(worker, { kind: "plan", port, ...request }, service, signal, (message, done) => {
      if (message.kind === "planned") done(message.plan);
    }),
  );
}

/** Looks at the first rows of a workbook in a worker. */
export function checkUpInWorker(
  reader: WorkbookReader,
  worker: JobWorker,
  { rules, mapping, files }: Pick<SheetPlanRequest, "rules" | "mapping" | "files">,
): Promise<Checkup | undefined> {
  const { signal } = new AbortController();
  return inWorker(reader, worker, (port, service) => {
    const job: Job = { kind: "checkup", port, rules, mapping, files };
    return runJob<Checkup | undefined>(worker, job, service, signal, (message, done) => {
      if (message.kind === "checked-up") done(message.checkup);
    });
  });
}

type Hear<T> = (message: JobMessage, done: (findings: T) => void) => void;

/** Gives a job to the worker and listens until it is done, refused or failed. */
function runJob<T>(
  worker: JobWorker,
  job: Job,
  service: ReaderService | undefined,
  signal: AbortSignal,
  hear: Hear<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    const done = (findings: T): void => {
      signal.removeEventListener("abort", stop);
      resolve(findings);
    };
    worker.onmessage = ({ data: message }) => {
      if (message.kind === "refused") reject(new EvaluationRefused(message.refusal));
      else if (message.kind === "failed") reject(failureOf(service, message));
      else hear(message, done);
    };
    worker.onerror = (event) => {
      reject(new Error(event.message));
    };
    worker.postMessage(job, portsOf(job));
  });
}

/** Only this side of the channel knows why reading the workbook failed, and only the other why a file could not be opened. */
function failureOf(
  service: ReaderService | undefined,
  { message, file }: Extract<JobMessage, { readonly kind: "failed" }>,
): Error {
  if (file !== undefined) return new WorkbookError(file.code, file.details);
  return (service?.failure as Error | undefined) ?? new Error(message);
}

function portsOf(job: Job): Transferable[] {
  const ports = job.kind === "evaluate" ? [job.port, job.questions] : [job.port];
  return ports.filter((port) => port !== undefined);
}
