/** Judges an evaluated workbook by other rules: by what was read already where that holds all that they ask. */
import { joinProblems } from "../../domain/problems";
import type { Result } from "../../domain/result";
import { programOn, type Timeline } from "../../domain/timeline";
import type { LoadedVersions } from "../../ruleset";
import type { LayoutProblem } from "../../sheets/layout";
import type { Mapping } from "../../sheets/mapping";
import { purchaseFactColumns } from "../../sheets/purchase-columns";
import type { WorkbookReader } from "../../workbook/reader";
import type { PartnerBook } from "../book";
import { needsSettledRows, withSettledRows } from "../closing/settled-rows";
import { evaluateWorkbook, type Evaluation } from "../evaluate";
import { judgeSteps, type Judgement } from "../judge";

/** Number of partners judged before another question may come in between. */
const STEP = 500;

/** A book, and what it was read by. */
interface ReadBook {
  readonly by: string;
  readonly book: PartnerBook;
}

export class DraftReading {
  /** Read by the rules in force. */
  private readonly standing: ReadBook;
  /** Read anew, for a draft that asks for other columns: its next changes seldom ask for yet others. */
  private other: ReadBook | undefined;

  /** `pause` lets other questions come in between. */
  constructor(
    private readonly reader: WorkbookReader,
    private readonly inForce: Evaluation,
    rules: LoadedVersions,
    private readonly pause: () => Promise<void>,
  ) {
    this.standing = { by: readBy(rules, inForce.asOf), book: inForce.book };
  }

  /**
   * The evaluation by changed rules, on the day of the one in force. `undefined` once nobody wants it any more. Not ok
   * where the workbook lacks sheets or columns that the rules need.
   */
  async judge(
    versions: LoadedVersions,
    mapping: Mapping,
    isWanted: () => boolean,
  ): Promise<Result<Evaluation, LayoutProblem> | undefined> {
    const { asOf } = this.inForce;
    const book = this.bookFor(versions);
    if (book === undefined) {
      const read = await evaluateWorkbook(this.reader, versions, asOf, { mapping });
      if (read.ok) this.other = { by: readBy(versions, asOf), book: read.value.book };
      return read;
    }
    const judged = await this.judgeBook(book, versions, isWanted);
    if (judged === undefined) return undefined;
    if (!needsSettledRows(book, judged.reviewed)) return this.evaluated(book, versions, judged);
    const whole = await withSettledRows(this.reader, book, versions);
    const again = await this.judgeBook(whole, versions, isWanted);
    return again && this.evaluated(whole, versions, again);
  }

  /** A book that holds what reading the workbook by these rules would give; `undefined` if it must be read. */
  private bookFor(versions: LoadedVersions): PartnerBook | undefined {
    const by = readBy(versions, this.inForce.asOf);
    const asked = purchaseFactColumns(...versions.map(({ program }) => program));
    return [this.standing, this.other].find(
      (one) => one?.by === by && asked.every((column) => one.book.purchases.columns.includes(column)),
    )?.book;
  }

  private async judgeBook(
    book: PartnerBook,
    versions: Timeline,
    isWanted: () => boolean,
  ): Promise<Judgement | undefined> {
    const steps = judgeSteps(book, versions, this.inForce.asOf);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (step.value % STEP !== 0) continue;
      await this.pause();
      if (!isWanted()) return undefined;
    }
  }

  private evaluated(
    book: PartnerBook,
    timeline: Timeline,
    { partners, reviewed, problems }: Judgement,
  ): Result<Evaluation, LayoutProblem> {
    const { asOf, language } = this.inForce;
    const program = programOn(timeline, asOf);
    const all = joinProblems([book.problems, problems]);
    const value = { timeline, program, asOf, book, partners, reviewed, language, problems: all };
    return { ok: true, value, problems: [] };
  }
}

/** All of the rules that reading a workbook depends on, as a text: sheets and columns, titles of levels, rates (R8). */
function readBy(versions: LoadedVersions, asOf: Evaluation["asOf"]): string {
  const inForce = versions.findLast(({ from }) => from === undefined || from <= asOf) ?? versions[0];
  const { program, levels } = inForce.source;
  const titles = levels.levels.map(({ id, kind, name, statusColumn, titles: own }) => [
    ...[id, kind, name, statusColumn, own],
  ]);
  return JSON.stringify([program.sheets, program.currency, titles, levels.entryLevel, rateAges(versions)]);
}

/** R8: how old a rate may be, from which day on. */
function rateAges(versions: Timeline): readonly unknown[] {
  const ages = versions.map(({ from, program }) => [from, program.points.maxRateAgeDays] as const);
  return ages.filter(([, age], at) => age !== ages[at - 1]?.[1]);
}
