/** Chooses among proposed sources: those of one list belong together, of several lists one must be chosen. */
import { normalName } from "../../domain/normal-name";
import type { Program } from "../../domain/program";
import { cellName } from "../../workbook/cell-name";
import { allNames } from "../headers/match-headers";
import type { Mapping, SheetMapping } from "../mapping";
import type { ProposedSource, Question } from "./proposal";
import { isPeriodName } from "./sheet-periods";

interface Chosen {
  readonly sources: readonly ProposedSource[];
  readonly questions: readonly Question[];
}

/** Sources with the same headers belong together; where there are several kinds, one must be chosen. */
export function chooseSources(program: Program, found: readonly ProposedSource[]): Chosen {
  const lists = found.some(({ kind }) => kind === "list")
    ? found.filter(({ kind }) => kind === "list")
    : found;
  const groups = new Map<string, ProposedSource[]>();
  for (const source of lists) groups.set(source.signature, [...(groups.get(source.signature) ?? []), source]);
  const declared = allNames(program.sheets.purchases.names);
  const named = [...groups.values()].filter((group) =>
    group.some(({ sheet }) => declared.includes(normalName(sheet))),
  );
  const [only, another] = groups.size === 1 ? [...groups.values()] : named;
  if (only !== undefined && another === undefined) return { sources: only, questions: mixed(program, only) };
  return { sources: lists, questions: [whichOf(program, [...groups.values()])] };
}

/** Sheets of months beside one that is none, with the same headers: it may hold all their rows again. */
function mixed(program: Program, sources: readonly ProposedSource[]): readonly Question[] {
  const periods = sources.filter(({ sheet }) => isPeriodName(sheet));
  const others = sources.filter(({ sheet }) => !isPeriodName(sheet));
  const isMixed = new Set(periods.map(({ sheet }) => sheet)).size >= 2 && others.length > 0;
  return isMixed ? [whichOf(program, [periods, others, sources])] : [];
}

function whichOf(program: Program, groups: readonly (readonly ProposedSource[])[]): Question {
  const choices = groups.map((group) => ({
    label: [...new Set(group.map(({ sheet }) => sheet))].join(", "),
    answered: only(group),
  }));
  const found = choices.map(({ label }) => label).join("; ");
  const taken = program.sheets.purchases.names.ru[0] ?? "";
  const sheet = groups[0]?.[0]?.sheet ?? "";
  return { note: { what: "sheets", sheet, cell: cellName(1, 1), details: { taken, found } }, choices };
}

function only(group: readonly ProposedSource[]): (mapping: Mapping) => Mapping {
  const sheets = group.map(({ sheet }) => sheet);
  return (mapping) => {
    const all = Array.isArray(mapping.purchases) ? (mapping.purchases as readonly SheetMapping[]) : [];
    return { ...mapping, purchases: all.filter(({ sheet }) => sheets.includes(sheet ?? "")) };
  };
}
