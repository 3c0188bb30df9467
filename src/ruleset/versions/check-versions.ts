/**
 * Checks versions against each other: the parts that must stay the same, the days on which they may begin, and missing
 * entries.
 */
import { isoOf, nextPeriod, periodHolding } from "../../domain/calendar";
import type { SheetKey } from "../../domain/program";
import { SETTLEMENT_FREQUENCIES } from "../../domain/settings";
import { columnTypes, levelIds } from "../check/fact-scope";
import { VERSIONS_FILE_NAME } from "../files";
import type { RuleProblemLog } from "../problems/rule-problem-log";
import { pointerPart } from "../text/json";
import type { LoadedVersion } from "./loaded-version";
import { pointsReach, type PointsReach } from "./points-reach";

/** Reports contradictions between versions, in order of their days. */
export function checkVersions(versions: readonly LoadedVersion[], log: RuleProblemLog): void {
  const [first] = versions;
  const reaches = versions.map(({ source }) => pointsReach(source));
  for (const [at, version] of versions.entries()) {
    const before = versions[at - 1];
    if (first === undefined || before === undefined) continue;
    checkSame(version, first, log);
    checkDay(version, before, at, log);
    checkColumns(version, versions.slice(0, at), reaches, log);
    warnOfGone(version, before, log);
  }
  warnOfNames(versions, log);
}

/** Terms and amounts of all versions are compared and added up. */
function checkSame({ folder, source }: LoadedVersion, first: LoadedVersion, log: RuleProblemLog): void {
  const [own, other] = [source.program, first.source.program];
  const file = `${folder}/program.json`;
  const version = first.folder;
  if (own.term !== other.term)
    log.error(file, "/term", "version-term-differs", { found: own.term, expected: other.term, version });
  if (own.currency !== other.currency) {
    const details = { found: own.currency, expected: other.currency, version };
    log.error(file, "/currency", "version-currency-differs", details);
  }
}

/** R9: a period earns by one version, so one that changes points begins where a period of both begins. */
function checkDay(version: LoadedVersion, before: LoadedVersion, at: number, log: RuleProblemLog): void {
  const { from } = version;
  if (from === undefined || version.earning === before.earning) return;
  // Shorter periods begin on every day on which longer ones do.
  const frequencies = [version, before].map(({ program }) => program.points.settlementFrequency);
  const longer = SETTLEMENT_FREQUENCIES.findLast((one) => frequencies.includes(one)) ?? "year";
  const period = periodHolding(from, longer);
  if (period.first === from) return;
  log.error(VERSIONS_FILE_NAME, `/${String(at)}/from`, "version-inside-period", {
    from: isoOf(from),
    before: isoOf(period.first),
    after: isoOf(nextPeriod(period).first),
  });
}

/** Cells are read by the version in force on the as-of day, and earlier versions still judge their own periods. */
function checkColumns(
  version: LoadedVersion,
  earlier: readonly LoadedVersion[],
  reaches: readonly PointsReach[],
  log: RuleProblemLog,
): void {
  const seen = new Set<string>();
  for (const [at, { folder, source }] of [...earlier.entries()].reverse()) {
    const reach = reaches[at];
    for (const sheet of ["partners", "purchases"] as const) {
      const types = columnTypes(source, sheet);
      for (const column of (sheet === "partners" ? reach?.partnerColumns : reach?.purchaseColumns) ?? []) {
        const expected = types.get(column);
        const isSeen = seen.has(`${sheet} ${column}`);
        seen.add(`${sheet} ${column}`);
        if (expected === undefined || isSeen) continue;
        checkColumn(version, { sheet, column, expected, version: folder }, log);
      }
    }
  }
}

interface NeededColumn {
  readonly sheet: SheetKey;
  readonly column: string;
  readonly expected: string;
  /** The folder of the version that needs the column. */
  readonly version: string;
}

function checkColumn({ folder, source }: LoadedVersion, needed: NeededColumn, log: RuleProblemLog): void {
  const { sheet, column, expected, version } = needed;
  const type = columnTypes(source, sheet).get(column);
  const path = `/sheets/${sheet}/columns`;
  const file = `${folder}/program.json`;
  if (type === undefined) log.error(file, path, "version-column-missing", { sheet, column, version });
  else if (type !== expected)
    log.error(file, path + pointerPart(column), "version-column-type", {
      sheet,
      column,
      type,
      expected,
      version,
    });
}

function warnOfGone({ folder, source }: LoadedVersion, before: LoadedVersion, log: RuleProblemLog): void {
  const version = before.folder;
  const levels = levelIds(source);
  for (const level of levelIds(before.source))
    if (!levels.has(level))
      log.warning(`${folder}/levels.json`, "/levels", "version-level-gone", { level, version });
  const { requirements } = source.levels;
  for (const requirement of Object.keys(before.source.levels.requirements))
    if (!Object.hasOwn(requirements, requirement))
      log.warning(`${folder}/levels.json`, "/requirements", "version-requirement-gone", {
        requirement,
        version,
      });
  for (const sheet of ["partners", "purchases"] as const) {
    const columns = columnTypes(source, sheet);
    const path = `/sheets/${sheet}/columns`;
    for (const column of columnTypes(before.source, sheet).keys())
      if (!columns.has(column) && !log.hasWithin(`${folder}/program.json`, path))
        log.warning(`${folder}/program.json`, path, "version-column-gone", { sheet, column, version });
  }
}

function warnOfNames(versions: readonly LoadedVersion[], log: RuleProblemLog): void {
  const folders = new Map<string, string>();
  for (const { folder, program } of versions) {
    const name = program.version;
    const version = folders.get(name);
    if (version === undefined) folders.set(name, folder);
    else log.warning(`${folder}/program.json`, "/version", "version-name-taken", { name, version });
  }
}
