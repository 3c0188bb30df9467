/** The commands of closed periods: close, reopen, verify. */
import { isoOf, type Period } from "../domain/calendar";
import { causeName, type ClosingObstacle } from "../domain/closing/close";
import { shortCode } from "../domain/closing/seal";
import { periodOn } from "../domain/periods";
import { exactText } from "../domain/points";
import { programOn, type Timeline } from "../domain/timeline";
import type { Language } from "../domain/program";
import type { Day } from "../domain/units";
import { readBook, type PartnerBook } from "../app/book";
import { isBroken } from "../app/closing/book-problems";
import { closeBook } from "../app/closing/close-book";
import { namesIn } from "../app/closing/ledger-entries";
import { startYear } from "../app/closing/start-year";
import { reopenBook, type ReopenedBook } from "../app/closing/reopen-book";
import { rowByCode, verifyBook } from "../app/closing/verify/verify-book";
import { withProblems, type Evaluation } from "../app/evaluate";
import { incompleteSentence } from "../app/problem-text";
import { findingLine } from "../app/closing/verify/finding-line";
import { verifiedJson } from "../app/closing/verify/verify-json";
import { formatMessage } from "../messages/format";
import type { OpenWorkbook } from "../adapters/xlsx/node";
import type { Problems } from "../domain/problems";
import type { WritePlan } from "../workbook/write-plan";
import type { BookOptions, CloseOptions, ReopenOptions, StartYearOptions, VerifyOptions } from "./arguments";
import { layoutFailure, withBook } from "./book-file";
import { rulesOfOptions, type Surroundings } from "./commands";
import { ExitStatus, Failure } from "./failure";
import { writeJson } from "./json-output";
import { readMapping } from "./mapping-file";
import { withOtherFiles } from "./other-files";
import { outputPath, withStandardOutput } from "./output-files";
import { reportProblems } from "./report";
import { sha256 } from "./sha256";
import { harmless, type Terminal } from "./terminal";
import { writeBook } from "./write-book";

/** The inputs of each command. */
interface Given {
  readonly file: OpenWorkbook;
  readonly book: PartnerBook;
  readonly timeline: Timeline;
  readonly clock: Day;
  readonly language: Language;
}

async function withGiven<T>(
  path: string,
  options: BookOptions,
  { terminal, today, language: environment }: Surroundings,
  work: (given: Given) => Promise<T>,
): Promise<T> {
  const early = options.lang ?? environment;
  const timeline = rulesOfOptions(options, early, terminal);
  const clock = options.asOf ?? today;
  const program = programOn(timeline, clock);
  const mapping = readMapping(options.map, program, early);
  return withBook(path, early, async (file) => {
    const read = await withOtherFiles(file.workbook, options.purchases ?? [], (reader) =>
      readBook(reader, program, { ...(mapping && { mapping }), timeline }),
    );
    if (!read.ok) throw layoutFailure(path, read.problems, early);
    const book = read.value;
    const language = options.lang ?? book.layout.partners.language;
    return work({ file, book, timeline, clock, language });
  });
}

/** `partner-program close`. */
export async function closeCommand(
  path: string,
  given: CloseOptions,
  surroundings: Surroundings,
): Promise<void> {
  const options = await withStandardOutput(given);
  const out = await neededOutput(path, options, surroundings.language);
  await withGiven(path, options, surroundings, async ({ file, book, timeline, clock, language }) => {
    refuseBroken(book, language);
    const period = wantedPeriod(options.period, timeline, language);
    const accepted = acceptedObstacles(options.accept ?? [], book, language);
    const wish = { period, clock, by: options.by ?? "", reason: options.reason ?? "", accepted };
    const closed = await closeBook(file.workbook, book, timeline, wish, sha256);
    if (!closed.ok) {
      const sentences = closed.obstacles.map((one) => obstacleSentence(one, book, language));
      const isAltered = closed.obstacles.some(({ kind }) => kind === "broken");
      throw new Failure(isAltered ? ExitStatus.altered : ExitStatus.obstacle, sentences);
    }
    const { line, seal, plan, evaluation, problems } = closed;
    const { partners, purchases, points } = line;
    const details = {
      period: period.label,
      partners,
      purchases,
      points: exactText(points),
      seal: shortCode(seal),
    };
    await write({ path, out, file, plan, evaluation, problems, language }, surroundings.terminal);
    say(surroundings.terminal, formatMessage(language, "cli.close-done", details));
    say(surroundings.terminal, formatMessage(language, "cli.written", { path: out }));
  });
}

/** `partner-program reopen`. */
export async function reopenCommand(
  path: string,
  given: ReopenOptions,
  surroundings: Surroundings,
): Promise<void> {
  const options = await withStandardOutput(given);
  const early = options.lang ?? surroundings.language;
  if ((options.reason ?? "").trim() === "")
    throw new Failure(ExitStatus.usage, [formatMessage(early, "cli.close-no-reason", {})]);
  const out = await neededOutput(path, options, early);
  await withGiven(path, options, surroundings, async ({ file, book, timeline, clock, language }) => {
    refuseBroken(book, language);
    const period = wantedPeriod(options.period, timeline, language);
    const wish = { period, clock, by: options.by ?? "", reason: options.reason ?? "" };
    const result = await reopenBook(file.workbook, book, timeline, wish, sha256);
    if (!result.ok) {
      throw new Failure(ExitStatus.obstacle, [notReopened(result, clock, language)]);
    }
    const { plan, evaluation, problems, seal } = result;
    await write({ path, out, file, plan, evaluation, problems, language }, surroundings.terminal);
    const details = { period: period.label, seal: shortCode(seal) };
    say(surroundings.terminal, formatMessage(language, "cli.reopen-done", details));
    say(surroundings.terminal, formatMessage(language, "cli.written", { path: out }));
  });
}

function notReopened(
  { newest, isEarly }: ReopenedBook & { readonly ok: false },
  clock: Day,
  language: Language,
): string {
  if (!isEarly || newest === undefined)
    return formatMessage(language, "cli.reopen-not-newest", { period: newest?.label ?? "" });
  const details = { day: isoOf(clock), period: newest.label, last: isoOf(newest.last) };
  return formatMessage(language, "both.as-of-before-closed", details);
}

/** `partner-program start-year`. */
export async function startYearCommand(
  path: string,
  given: StartYearOptions,
  surroundings: Surroundings,
): Promise<void> {
  const out = await neededOutput(path, given, surroundings.language);
  await withGiven(path, given, surroundings, async ({ file, book, language }) => {
    refuseBroken(book, language);
    const started = await startYear(file.workbook, book);
    if (!started.ok) {
      const details = { year: started.year === undefined ? "" : String(started.year) };
      throw new Failure(ExitStatus.obstacle, [formatMessage(language, "cli.start-year-open", details)]);
    }
    const { plan, year, rows } = started;
    await writeBook(file.workbook, plan, { path, out, language, terminal: surroundings.terminal });
    say(surroundings.terminal, formatMessage(language, "cli.start-year-done", { year: String(year), rows }));
    say(surroundings.terminal, formatMessage(language, "cli.written", { path: out }));
  });
}

/** `partner-program verify`. */
export async function verifyCommand(
  path: string,
  given: VerifyOptions,
  surroundings: Surroundings,
): Promise<void> {
  const options = await withStandardOutput(given);
  const { terminal } = surroundings;
  await outputPath(path, options, options.lang ?? surroundings.language);
  await withGiven(path, options, surroundings, async ({ book, timeline, clock, language }) => {
    const verified = verifyBook(book, timeline, clock, sha256);
    const { code } = options;
    const { records } = book;
    const found =
      code === undefined || records === undefined
        ? undefined
        : rowByCode(records, verified.links, code, sha256);
    if (options.json !== undefined)
      await writeJson(options.json, [verifiedJson(verified, code, found)], terminal);
    const people = options.json === "-" ? terminal.stderr : terminal.stdout;
    const print = (sentence: string): void => {
      people.write(`${harmless(sentence)}\n`);
    };
    const { findings } = verified;
    if (records === undefined) print(formatMessage(language, "cli.verify-none", {}));
    else if (findings.length === 0) {
      const standing = records.closings.filter(({ isTakenBack }) => !isTakenBack);
      const count = (key: "ledger" | "settled"): number =>
        records.closings.reduce((sum, closing) => sum + closing[key].length, 0);
      const details = { closings: standing.length, rows: count("ledger"), settled: count("settled") };
      print(formatMessage(language, "cli.verify-sound", details));
    } else {
      print(formatMessage(language, "cli.verify-altered", { count: findings.length }));
      for (const finding of findings) print(`- ${findingLine(finding, language)}`);
    }
    if (code !== undefined) print(codeSentence(code, found, language));
    const isUnknownCode = code !== undefined && found === undefined;
    if (findings.length > 0 || isUnknownCode) throw new Failure(ExitStatus.altered, []);
  });
}

function codeSentence(code: string, found: ReturnType<typeof rowByCode>, language: Language): string {
  if (found === undefined) return formatMessage(language, "cli.verify-code-missing", { code });
  const { entry } = found.record;
  if (entry.kind === "unreadable") return formatMessage(language, "cli.verify-code-missing", { code });
  const { partner, period, points } = entry.kind === "row" ? entry.row : entry.adjustment;
  const day = isoOf(found.closing.line.when);
  return formatMessage(language, "cli.verify-code-found", {
    partner,
    period: period.label,
    points: exactText(points),
    day,
  });
}

interface Written {
  readonly path: string;
  readonly out: string;
  readonly file: OpenWorkbook;
  readonly plan: WritePlan;
  readonly evaluation: Evaluation;
  readonly problems: Problems;
  readonly language: Language;
}

async function write(
  { path, out, file, plan, evaluation, problems, language }: Written,
  terminal: Terminal,
): Promise<void> {
  const warnings = await writeBook(file.workbook, plan, { path, out, language, terminal });
  const all = withProblems(evaluation, problems).problems;
  reportProblems(terminal, evaluation.program, all, language, warnings);
}

function say({ stdout }: Terminal, sentence: string): void {
  stdout.write(`${harmless(sentence)}\n`);
}

async function neededOutput(path: string, options: StartYearOptions, language: Language): Promise<string> {
  const out = await outputPath(path, options, options.lang ?? language);
  if (out !== undefined) return out;
  throw new Failure(ExitStatus.usage, [formatMessage(options.lang ?? language, "cli.close-no-output", {})]);
}

/** The requested period must have the length by which the rules of its first day settle. */
function wantedPeriod(period: Period, timeline: Timeline, language: Language): Period {
  const wanted = periodOn(timeline, period.first);
  if (wanted.label === period.label) return wanted;
  const details = { period: period.label, wanted: wanted.label };
  throw new Failure(ExitStatus.usage, [formatMessage(language, "cli.close-frequency", details)]);
}

/** What --accept names: partners by their ids, rows in no total by their place. */
function acceptedObstacles(
  accepted: readonly string[],
  { partners, absent, incomplete }: PartnerBook,
  language: Language,
): ReadonlyMap<string, string> {
  const names = [...partners.positions.keys(), ...absent.keys(), ...incomplete.map(causeName)];
  return new Map(
    accepted.map((text) => {
      const at = text.indexOf("=");
      // A sheet's name may hold the sign itself.
      const name = names.find((one) => text.startsWith(`${one}=`)) ?? text.slice(0, Math.max(at, 0)).trim();
      const reason = text.slice(text.indexOf("=", name.length) + 1).trim();
      if (at < 1 || reason === "")
        throw new Failure(ExitStatus.usage, [
          formatMessage(language, "cli.close-bad-accept", { found: text }),
        ]);
      if (!names.includes(name))
        throw new Failure(ExitStatus.usage, [
          formatMessage(language, "cli.close-accept-unknown", { found: name }),
        ]);
      return [name, reason] as const;
    }),
  );
}

/** Refuses to build on altered data. */
function refuseBroken(book: PartnerBook, language: Language): void {
  if (isBroken(book))
    throw new Failure(ExitStatus.altered, [formatMessage(language, "cli.close-broken", {})]);
}

const PARTNER_OBSTACLES = {
  provisional: "cli.close-provisional",
  "rules-missing": "cli.close-rules-missing",
} as const;

function obstacleSentence(obstacle: ClosingObstacle, book: PartnerBook, language: Language): string {
  switch (obstacle.kind) {
    case "not-over": {
      const details = { period: obstacle.period.label, day: isoOf(obstacle.period.last) };
      return formatMessage(language, "cli.close-not-over", details);
    }
    case "broken":
      return formatMessage(language, "cli.close-broken", {});
    case "not-next":
      return formatMessage(language, "cli.close-not-next", { period: obstacle.next.label });
    case "incomplete": {
      const details = { name: causeName(obstacle.cause) };
      const accept = formatMessage(language, "cli.close-incomplete", details);
      return `${incompleteSentence(obstacle.cause, language)} ${accept}`;
    }
    case "provisional":
    case "rules-missing": {
      const id = obstacle.partner;
      const name = namesIn(book)(id);
      const details = { id, partner: name === "" ? id : `${id} ${name}` };
      return formatMessage(language, PARTNER_OBSTACLES[obstacle.kind], details);
    }
  }
}
