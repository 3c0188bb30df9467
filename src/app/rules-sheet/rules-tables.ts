/** Rules as tables of cells: levels × requirements, levels × benefits, requirements, bands and settings. */
import type { Language, Names } from "../../domain/program";
import type { RuleSource } from "../../ruleset";
import type { ComparisonJson, ConditionJson } from "../../ruleset";
import { tickedRequirements, tierIndex } from "../../ruleset/draft";
import { pointerKeys } from "../../ruleset/text/json";
import type { RulesTable } from "../../sheets/own/rules-sheets";
import type { PlainValue, ValueFormat } from "../../workbook/write-plan";
import { HEADERS, INCLUSIVE, ONLY_IN_FILE, OPERATORS, SETTINGS, YES, type SettingWords } from "./sheet-words";

/** How a column's cells are read. `shown`: for people alone. */
export type ColumnKind = "id" | "shown" | "name" | "tick" | "number" | "percent" | "answer" | "value";

export interface TableColumn {
  /** What the column holds: the id of a level, the pointer of a setting, or the column's own name. */
  readonly key: string;
  readonly header: string;
  readonly kind: ColumnKind;
  readonly format: ValueFormat;
  /** Answers by their words. */
  readonly answers?: ReadonlyMap<string, string | boolean>;
}

export interface TableRow {
  /** Rows are found by it wherever they stand. Bands of one points rule share its id. */
  readonly id: string;
  readonly cells: readonly PlainValue[];
}

export interface LaidTable {
  readonly key: RulesTable;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** All tables in a language. */
export function rulesTables(source: RuleSource, language: Language): readonly LaidTable[] {
  return [
    levelTable(source, language),
    benefitTable(source, language),
    requirementTable(source, language),
    bandTable(source, language),
    settingTable(source, language),
  ];
}

/** The text of a cell that a table cannot hold. */
export function onlyInFile(id: string, language: Language): string {
  return `${ONLY_IN_FILE[language]} ${id}`;
}

function levelTable(source: RuleSource, language: Language): LaidTable {
  const { requirements } = source.levels;
  const ticked = source.levels.levels.map(({ id }) =>
    tickedRequirements(source.levels.tiers[tierIndex(source, id)]),
  );
  const rows = Object.entries(requirements).map(([id, { name }]): TableRow => {
    const ticks = ticked.map((own, at) => {
      if (own === undefined) return onlyInFile(source.levels.levels[at]?.id ?? "", language);
      return own.includes(id) ? YES[language] : null;
    });
    return { id, cells: [id, name[language], ...ticks] };
  });
  return { key: "levels", columns: crossColumns(source, HEADERS.requirement, language), rows };
}

function benefitTable(source: RuleSource, language: Language): LaidTable {
  const rows = source.benefits.benefits.map(({ id, name, levels }): TableRow => {
    const ticks = source.levels.levels.map((level) => (levels.includes(level.id) ? YES[language] : null));
    return { id, cells: [id, name[language], ...ticks] };
  });
  return { key: "benefits", columns: crossColumns(source, HEADERS.benefit, language), rows };
}

/** A column of ticks for each level, under its name; two levels of one name are told apart by their ids. */
function crossColumns({ levels }: RuleSource, title: Names, language: Language): readonly TableColumn[] {
  const titles = levels.levels.map(({ name }) => name[language]);
  const ticks = levels.levels.map(({ id, name }): TableColumn => {
    const isAlone = titles.filter((one) => one === name[language]).length === 1;
    const header = isAlone ? name[language] : `${name[language]} (${id})`;
    return { key: id, header, kind: "tick", format: "text" };
  });
  return [idColumn(language), column("name", title, "name", language), ...ticks];
}

function requirementTable(source: RuleSource, language: Language): LaidTable {
  const rows = Object.entries(source.levels.requirements).map(([id, { name, conditions }]): TableRow => {
    const simple = simpleComparison(conditions);
    const words = simple && OPERATORS.get(simple.operator)?.[language];
    if (simple === undefined || words === undefined)
      return { id, cells: [id, name[language], onlyInFile(id, language), null, null] };
    return {
      id,
      cells: [
        id,
        name[language],
        factName(source, simple.fact, language),
        words,
        shown(simple.value, language),
      ],
    };
  });
  const columns = [
    idColumn(language),
    column("name", HEADERS.requirement, "name", language),
    column("fact", HEADERS.fact, "shown", language),
    { ...column("operator", HEADERS.operator, "answer", language), answers: wordsOf(OPERATORS, language) },
    column("value", HEADERS.value, "value", language),
  ];
  return { key: "requirements", columns, rows };
}

type Simple = ComparisonJson & { readonly value: string | number | boolean };

/** The one comparison that a requirement consists of, where a row can hold it. */
export function simpleComparison(conditions: ConditionJson): Simple | undefined {
  if (!("all" in conditions) || conditions.all.length !== 1) return undefined;
  const [only] = conditions.all;
  if (only === undefined || !("fact" in only) || typeof only.value === "object") return undefined;
  return OPERATORS.has(only.operator) ? { ...only, value: only.value } : undefined;
}

function factName({ program }: RuleSource, fact: string, language: Language): string {
  const { headers } = program.sheets.partners.columns[fact] ?? {};
  return program.facts[fact]?.name[language] ?? headers?.[language][0] ?? fact;
}

function shown(value: string | number | boolean, language: Language): PlainValue {
  if (typeof value !== "boolean") return value;
  return SETTINGS.find(({ pointer }) => pointer === "/trueUp")?.answers?.get(value)?.[language] ?? null;
}

function bandTable({ points }: RuleSource, language: Language): LaidTable {
  const rows = points.rules.flatMap(({ name: id, event: { params } }) =>
    params.bands.map(({ upTo, inclusive, rate }): TableRow => {
      const limit = upTo === undefined ? undefined : INCLUSIVE.get(inclusive ?? true)?.[language];
      return {
        id,
        cells: [id, params.name[language], upTo ?? null, limit ?? null, percentText(rate, language)],
      };
    }),
  );
  const columns: readonly TableColumn[] = [
    idColumn(language),
    column("rule", HEADERS.rule, "shown", language),
    { ...column("upTo", HEADERS.upTo, "number", language), format: "money" },
    { ...column("inclusive", HEADERS.inclusive, "answer", language), answers: wordsOf(INCLUSIVE, language) },
    column("rate", HEADERS.rate, "percent", language),
  ];
  return { key: "bands", columns, rows };
}

/** A fraction with its sign, as a text: Excel would show a number under a format that a person may have changed. */
export function percentText(rate: number, language: Language): string {
  const text = String(Math.round(rate * 1_000_000) / 10_000);
  return `${language === "en" ? text : text.replace(".", ",")} %`;
}

const SETTING_ROW = "points";

function settingTable({ points }: RuleSource, language: Language): LaidTable {
  const cells = SETTINGS.map(({ pointer, answers, usual }): PlainValue => {
    const value = settingAt(points, pointer) ?? usual;
    if (answers === undefined) return typeof value === "number" ? value : null;
    const words = typeof value === "string" || typeof value === "boolean" ? answers.get(value) : undefined;
    return words?.[language] ?? onlyInFile(pointer.slice(1), language);
  });
  const columns = SETTINGS.map((setting): TableColumn => settingColumn(setting, language));
  return {
    key: "settings",
    columns: [idColumn(language), ...columns],
    rows: [{ id: SETTING_ROW, cells: [SETTING_ROW, ...cells] }],
  };
}

function settingColumn({ pointer, header, answers }: SettingWords, language: Language): TableColumn {
  const base = { key: pointer, header: header[language], format: "text" as const };
  if (answers === undefined) return { ...base, kind: "number" };
  return { ...base, kind: "answer", answers: wordsOf(answers, language) };
}

function settingAt(points: RuleSource["points"], pointer: string): unknown {
  return pointerKeys(pointer).reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    points,
  );
}

function wordsOf<T extends string | boolean>(
  answers: ReadonlyMap<T, Names>,
  language: Language,
): ReadonlyMap<string, T> {
  return new Map([...answers].map(([value, words]) => [words[language], value]));
}

function idColumn(language: Language): TableColumn {
  return column("id", HEADERS.id, "id", language);
}

function column(key: string, header: Names, kind: ColumnKind, language: Language): TableColumn {
  return { key, header: header[language], kind, format: "text" };
}
