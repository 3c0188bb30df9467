/** Questions about an evaluation, answered in the worker that has made it. */
import type { ChangeList } from "../../src/app/changes";
import { differencePage } from "../../src/app/closing/differences";
import { pastClosings } from "../../src/app/closing/outlook";
import { findPartners, partnerAtRow } from "../../src/app/partner/find-partners";
import { fixPreview, planFixGroup } from "../../src/app/fixes";
import { invoicesOf } from "../../src/app/partner/invoices";
import { listPartners } from "../../src/app/partner/partner-list";
import { partnerCard } from "../../src/app/partner/partner-card";
import { planProblems } from "../../src/app/problem-sheet";
import { withPartners } from "../../src/app/problem-partners";
import { problemSentence } from "../../src/app/problem-text";
import type { WorkbookReader } from "../../src/workbook/reader";
import type { DraftAnswers } from "./draft-answers";
import type { EvaluationAnswers } from "./protocol";
import type { AnswerSources } from "./run-evaluation";

/** Most cells of a fix that are shown before it is carried out. */
const PREVIEWED = 200;

/** Closings are rare: their code is loaded when they are asked for. */
const closing = () => import("./closing-answers");

/** Drafts are rare, too. */
const drafts = () => import("./draft-answers");

/** Answers about one evaluation. Plans read the workbook again through `reader`. */
export function answersOf(
  reader: WorkbookReader,
  { evaluation, changes, problems, since, given }: AnswerSources,
): EvaluationAnswers {
  const { program } = evaluation;
  /** The cells of the closing that was planned last. */
  let ofClosing: ChangeList | undefined;
  let made: Promise<DraftAnswers> | undefined;
  const draft = (): Promise<DraftAnswers> =>
    (made ??= drafts().then(({ DraftAnswers: Answers }) => new Answers(reader, evaluation, given)));
  return {
    changes: (filter, from, count) => changes.page(filter, from, count),
    changedPartners: (filter, from, count) => changes.partners(filter, from, count),
    problems: (group, from, count) => withPartners(evaluation, problems.page(group, from, count)),
    findPartners: (search, from, count) => findPartners(evaluation, search, from, count),
    partnerAt: (sheet, row) => partnerAtRow(evaluation, sheet, row),
    partner: (position) => partnerCard(evaluation, position),
    invoices: (position, period, rule, from, count) =>
      invoicesOf(evaluation, position, period, rule, from, count),
    partners: (listing, from, count) => listPartners({ evaluation, since }, listing, from, count),
    planFixes: async (kind, sheet) => {
      const plan = await planFixGroup(reader, evaluation, kind, sheet);
      return { plan, preview: fixPreview(plan, 0, PREVIEWED) };
    },
    planProblemSheet: (language) =>
      planProblems(reader, evaluation.problems, language, (problem) =>
        problemSentence(program, problem, language),
      ),
    differences: (from, count) => differencePage(evaluation, from, count),
    pastClosings: () => pastClosings(evaluation),
    planClosing: async (request) => {
      const { planned, changes: cells } = await (await closing()).planClosing(reader, evaluation, request);
      ofClosing = cells;
      return planned;
    },
    closingChanges: (from, count) =>
      ofClosing?.page({ kinds: [], search: "" }, from, count) ?? { total: 0, from, items: [] },
    checkClosings: async (language) => (await closing()).checkClosings(reader, evaluation, language),
    planReopening: async (request) => (await closing()).planReopening(reader, evaluation, request),
    planNextYear: async () => (await closing()).planNextYear(reader, evaluation),
    draftEffect: async (request) => (await draft()).effect(request),
    draftCases: async (files, own) => (await draft()).cases(files, own),
    partnerCase: async (position) => (await draft()).partnerCase(position),
    readingColumns: async () => (await draft()).readings(),
    effectPartners: async (group, from, count) => (await draft()).partners(group, from, count),
    changedPartner: async (position) => (await draft()).partner(position),
  };
}
