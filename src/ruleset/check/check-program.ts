/** Checks program.json: columns that the program itself reads, unambiguous names, facts that can be computed. */
import type { PARTNER_ROLES, PURCHASE_ROLES, RATE_ROLES } from "../../domain/program";
import {
  NEEDED_COLUMNS,
  SHEET_KEYS,
  type ColumnType,
  type FactType,
  type SheetKey,
} from "../../domain/program";
import { checkCondition } from "./check-condition";
import { columnTypes, purchaseScope } from "./fact-scope";
import type { FactJson, RuleSource } from "../files";
import { pointerPart } from "../text/json";
import { NameRegister, spellings } from "./names";
import { known, listed } from "../problems/rule-problem-log";
import type { RuleProblemLog } from "../problems/rule-problem-log";

const FILE = "program.json";

/** The columns that the program itself reads, and their required types. */
const ROLES: Readonly<Record<SheetKey, Readonly<Record<string, readonly ColumnType[]>>>> = {
  partners: {
    partnerId: ["id"],
    name: ["text"],
    level: ["level"],
    requestedLevel: ["level"],
    registeredOn: ["date"],
    renewedThrough: ["year"],
  } satisfies Record<(typeof PARTNER_ROLES)[number], readonly ColumnType[]>,
  purchases: {
    date: ["date"],
    partnerId: ["id"],
    document: ["id", "text"],
    amount: ["money"],
    currency: ["text"],
  } satisfies Record<(typeof PURCHASE_ROLES)[number], readonly ColumnType[]>,
  rates: {
    currency: ["text"],
    date: ["date"],
    rate: ["rate"],
  } satisfies Record<(typeof RATE_ROLES)[number], readonly ColumnType[]>,
};

/** Reports problems of sheets, columns and derived facts. */
export function checkProgramFile(source: RuleSource, log: RuleProblemLog): void {
  const sheetNames = new NameRegister();
  for (const sheet of SHEET_KEYS) {
    checkSheetNames(source, sheet, sheetNames, log);
    checkRoles(source, sheet, log);
    checkHeaders(source, sheet, log);
  }
  for (const [id, fact] of Object.entries(source.program.facts)) {
    checkFactName(source, id, log);
    checkFact(source, id, fact, log);
  }
}

function checkSheetNames(
  { program }: RuleSource,
  sheet: SheetKey,
  taken: NameRegister,
  log: RuleProblemLog,
): void {
  for (const name of spellings(program.sheets[sheet].names)) {
    const other = taken.take(name, sheet);
    if (other !== undefined)
      log.error(FILE, `/sheets/${sheet}/names`, "sheet-name-taken", { name, sheet, other });
  }
}

function checkRoles(source: RuleSource, sheet: SheetKey, log: RuleProblemLog): void {
  const columns = source.program.sheets[sheet].columns;
  const types = columnTypes(source, sheet);
  for (const [column, expected] of Object.entries(ROLES[sheet])) {
    const type = types.get(column);
    const path = `/sheets/${sheet}/columns/${column}`;
    if (type === undefined) log.error(FILE, `/sheets/${sheet}/columns`, "column-missing", { sheet, column });
    else if (!expected.includes(type)) {
      log.error(FILE, `${path}/type`, "column-role-type", {
        sheet,
        column,
        type,
        expected: listed(expected),
      });
    }
    if (NEEDED_COLUMNS[sheet].includes(column) && columns[column]?.optional === true) {
      log.error(FILE, `${path}/optional`, "column-not-optional", { sheet, column });
    }
  }
}

function checkHeaders({ program }: RuleSource, sheet: SheetKey, log: RuleProblemLog): void {
  const taken = new NameRegister();
  for (const [column, { headers, type, exact }] of Object.entries(program.sheets[sheet].columns)) {
    if (exact !== undefined && type !== "text") {
      const path = `/sheets/${sheet}/columns${pointerPart(column)}/exact`;
      log.error(FILE, path, "exact-not-text", { sheet, column, type });
    }
    for (const header of spellings(headers)) {
      const other = taken.take(header, column);
      if (other === undefined) continue;
      const path = `/sheets/${sheet}/columns${pointerPart(column)}/headers`;
      log.error(FILE, path, "header-taken", { sheet, header, column, other });
    }
  }
}

/** A key must not mean a cell in one place and a sum in another. */
function checkFactName({ program }: RuleSource, fact: string, log: RuleProblemLog): void {
  const sheet = (["partners", "purchases"] as const).find((one) =>
    Object.hasOwn(program.sheets[one].columns, fact),
  );
  if (sheet !== undefined) log.error(FILE, `/facts${pointerPart(fact)}`, "fact-name-taken", { fact, sheet });
}

function checkFact(source: RuleSource, id: string, fact: FactJson, log: RuleProblemLog): void {
  const path = `/facts${pointerPart(id)}`;
  const expected =
    fact.membership === undefined ? aggregateType(source, id, fact, log) : membershipType(fact.membership);
  if (expected !== undefined && expected !== fact.type) {
    log.error(FILE, `${path}/type`, "fact-type-mismatch", { fact: id, type: fact.type, expected });
  }
  if (fact.where !== undefined) {
    checkCondition(fact.where, `${path}/where`, { file: FILE, scope: purchaseScope(source), log });
  }
}

function membershipType(of: NonNullable<FactJson["membership"]>): FactType {
  return of === "daysSinceRegistration" ? "count" : "yesNo";
}

/** The type of an aggregate's result; reports a column that the aggregate cannot use. */
function aggregateType(
  source: RuleSource,
  fact: string,
  json: FactJson,
  log: RuleProblemLog,
): ColumnType | undefined {
  const { aggregate = "count", column } = json;
  const path = `/facts${pointerPart(fact)}`;
  if (aggregate === "count") {
    if (column !== undefined) log.error(FILE, `${path}/column`, "aggregate-column-needless", { fact });
    return "count";
  }
  if (column === undefined) {
    log.error(FILE, path, "aggregate-column-missing", { fact, aggregate });
    return undefined;
  }
  const columns = columnTypes(source, "purchases");
  const type = columns.get(column);
  if (type === undefined) {
    log.error(FILE, `${path}/column`, "aggregate-column-unknown", {
      fact,
      column,
      ...known(column, columns.keys()),
    });
    return undefined;
  }
  if (aggregate === "distinctCount") return "count";
  const allowed = aggregate === "sum" ? ["money", "count"] : ["money", "count", "date", "year"];
  if (allowed.includes(type)) return type;
  log.error(FILE, `${path}/column`, "aggregate-column-type", {
    fact,
    aggregate,
    column,
    type,
    allowed: listed(allowed),
  });
  return undefined;
}
