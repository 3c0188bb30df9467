/** What changed rules would do to the evaluated workbook. Loaded when somebody changes rules. */
import { nextTask } from "../../src/adapters/excel/pace";
import type { Evaluation } from "../../src/app/evaluate";
import { pageOf, type Page } from "../../src/app/page";
import type { PartnerCard } from "../../src/app/partner/card";
import type { PartnerCase } from "../../src/app/partner/partner-case";
import { partnerCard } from "../../src/app/partner/partner-card";
import {
  effectPartners,
  effectSummary,
  figuresOf,
  partnerPlaces,
  type EffectGroup,
  type PartnerDifference,
  type PartnerPlaces,
} from "../../src/app/what-if/effect-summary";
import { DraftReading } from "../../src/app/what-if/draft-reading";
import { RateTrials, type Trial } from "../../src/app/what-if/rate-trials";
import type { CasesEffect } from "../../src/app/what-if/case-effects";
import { readingColumns, type ReadingColumn } from "../../src/app/what-if/reading-columns";
import { beginsTooEarly } from "../../src/app/what-if/what-if";
import { dayFromIso, isoOf } from "../../src/domain/calendar";
import { effectOf } from "../../src/domain/effect/effect";
import { withVersion, type RuleFiles } from "../../src/ruleset";
import type { Day } from "../../src/domain/units";
import type { WorkbookReader } from "../../src/workbook/reader";
import { filesOf } from "../../src/ruleset/versions/change-versions";
import { checkedRules, versionInForce } from "./checked-rules";
import { keptMapping } from "./kept-mapping";
import type { DraftEffect, DraftRequest } from "./protocol";
import type { GivenRules } from "./run-evaluation";

/** Answers about drafts: a later question ends an earlier one of its kind. */
export class DraftAnswers {
  private asked = 0;
  private askedReadings = 0;
  /** The last effect that was worked out. */
  private last: Trial | undefined;
  private readonly places: PartnerPlaces;
  private readonly reading: DraftReading;
  private readonly trials: RateTrials;

  constructor(
    reader: WorkbookReader,
    private readonly evaluation: Evaluation,
    private readonly given: GivenRules,
  ) {
    this.places = partnerPlaces(evaluation.partners);
    this.reading = new DraftReading(reader, evaluation, given.versions, nextTask);
    this.trials = new RateTrials(evaluation, given.versions, nextTask);
  }

  async effect(request: DraftRequest): Promise<DraftEffect> {
    const question = ++this.asked;
    const isCurrent = (): boolean => question === this.asked;
    const { asOf } = this.evaluation;
    const loaded = await checkedRules(changedFiles(this.given, asOf, request));
    if (!loaded.ok) return { kind: "refused", refusal: { kind: "rules", problems: loaded.problems } };
    const mapping = keptMapping(this.given.mapping, versionInForce(loaded.value, asOf).program);
    if (!mapping.ok) return { kind: "refused", refusal: { kind: "mapping", problems: mapping.problems } };
    if (!isCurrent()) return { kind: "replaced" };
    const tried = await this.trials.try(loaded.value, isCurrent);
    if (!isCurrent()) return { kind: "replaced" };
    if (tried !== undefined) return this.told(tried);
    const judged = await this.reading.judge(loaded.value, mapping.value, isCurrent);
    if (judged === undefined || !isCurrent()) return { kind: "replaced" };
    if (!judged.ok) return { kind: "refused", refusal: { kind: "layout", problems: judged.problems } };
    const changed = judged.value;
    const day = request.from === undefined ? undefined : dayFromIso(request.from);
    const early = day && beginsTooEarly(changed, day);
    if (early !== undefined) return { kind: "too-early", ...early };
    const effect = figuresOf(effectOf(this.evaluation, changed, asOf));
    return this.told({ effect, evaluationOf: () => changed });
  }

  private told(worked: Trial): DraftEffect {
    this.last = worked;
    return { kind: "effect", effect: effectSummary(worked.effect, this.places) };
  }

  /** The readings side by side; undefined if they were asked for again meanwhile. A draft's effect goes on beside it. */
  async readings(): Promise<readonly ReadingColumn[] | undefined> {
    const question = ++this.askedReadings;
    const isCurrent = (): boolean => question === this.askedReadings;
    const { rules: files, versions, mapping: kept } = this.given;
    const columns = await readingColumns(this.evaluation, { files, versions }, async (changed) => {
      const loaded = isCurrent() ? await checkedRules(changed) : undefined;
      if (loaded?.ok !== true) return undefined;
      const mapping = keptMapping(kept, versionInForce(loaded.value, this.evaluation.asOf).program);
      if (!mapping.ok) return undefined;
      const tried = await this.trials.try(loaded.value, isCurrent);
      if (tried !== undefined || !isCurrent()) return tried?.effect;
      const judged = await this.reading.judge(loaded.value, mapping.value, isCurrent);
      return judged?.ok === true
        ? figuresOf(effectOf(this.evaluation, judged.value, this.evaluation.asOf))
        : undefined;
    });
    return isCurrent() ? columns : undefined;
  }

  /** A partner as a worked case of the rules in force. */
  async partnerCase(position: number): Promise<PartnerCase> {
    return (await import("./draft-cases")).caseOf(this.evaluation, position);
  }

  /** The worked cases that a draft's files give another result than the rules in force. `own`: the workbook's. */
  async cases(files: RuleFiles, own?: string): Promise<CasesEffect> {
    const { rules, versions } = this.given;
    const inForce = filesOf(rules, versionInForce(versions, this.evaluation.asOf));
    return (await import("./draft-cases")).draftCases(inForce, files, versions, own);
  }

  partners(group: EffectGroup, from: number, count: number): Page<PartnerDifference> {
    if (this.last === undefined) return pageOf([], from, count);
    return effectPartners(this.last.effect, this.places, group, from, count);
  }

  /** Partners are paired by their rows. */
  partner(position: number): PartnerCard | undefined {
    const row = this.evaluation.partners[position]?.partner.row;
    const changed = this.last?.evaluationOf(position);
    const at = changed?.partners.findIndex(({ partner }) => partner.row === row) ?? -1;
    return changed === undefined || at < 0 ? undefined : partnerCard(changed, at);
  }
}

/** All versions, with the draft from a day on, or in place of the one in force on the as-of day. */
function changedFiles(
  { rules, versions }: GivenRules,
  asOf: Day,
  { files, from, isWhole }: DraftRequest,
): RuleFiles {
  if (isWhole === true) return files;
  const standing = versions.map((one) => ({
    ...one,
    from: one.from === undefined ? undefined : isoOf(one.from),
  }));
  const day = from ?? standing[versions.indexOf(versionInForce(versions, asOf))]?.from;
  return withVersion(rules, standing, { from: day, note: undefined, files });
}
