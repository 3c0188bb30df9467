/** The tree of a grouped report: which rows are groups, which are the rows in them, and whether their amounts agree. */
import type { Day } from "../../domain/units";

/** In place of a label that only its cell holds. */
export const OWN_LABEL = "";

/** A row of the report. Rows without a label or an amount are not among them. */
export interface ReportRow {
  readonly row: number;
  /** `OWN_LABEL` where it was not kept. */
  readonly label: string;
  /** Its amount, in hundredths; undefined where it has none that can be read. */
  readonly amount: number | undefined;
  /** How far in it stands: by outline, indent or column. Undefined where only the amounts tell. */
  readonly level: number | undefined;
  /** It has a day of its own, as documents have. */
  readonly isDated: boolean;
  /** The day in its label; undefined where it has none, or was not looked for. */
  readonly labelDay?: Day | undefined;
}

/** `leaf`: a purchase. `parent`: the index of the group that it stands in. */
export interface ReportNode {
  readonly parent: number | undefined;
  /** 1 for the outermost. */
  readonly depth: number;
  readonly isLeaf: boolean;
}

/** A group whose amount is not the sum of the rows directly in it. */
export interface GroupDifference {
  readonly index: number;
  readonly printed: number;
  readonly added: number;
}

export interface ReportTree {
  readonly nodes: readonly ReportNode[];
  /** Groups that hold rows with amounts, and those of them that do not agree. */
  readonly groups: number;
  readonly differences: readonly GroupDifference[];
}

/** A report with deeper groups is none. */
const MOST_DEPTH = 15;

/** Builds the tree by the rows' levels. */
export function treeByLevels(rows: readonly ReportRow[]): ReportTree {
  const parents: (number | undefined)[] = [];
  const depths: number[] = [];
  const open: number[] = [];
  for (const [index, { level = 0 }] of rows.entries()) {
    while (open.length > 0 && (rows[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop();
    parents.push(open.at(-1));
    depths.push(open.length + 1);
    open.push(index);
  }
  return finished(rows, parents, depths);
}

/**
 * Builds the tree by the amounts alone: a row without a day is a group, which ends where the amounts in it add up.
 * Undefined where they do not.
 */
export function treeBySums(rows: readonly ReportRow[]): ReportTree | undefined {
  const parents: (number | undefined)[] = [];
  const depths: number[] = [];
  const open: { readonly index: number; left: number }[] = [];
  for (const [index, { amount, isDated }] of rows.entries()) {
    if (amount === undefined || (isDated && open.length === 0)) return undefined;
    parents.push(open.at(-1)?.index);
    depths.push(open.length + 1);
    if (!isDated) {
      if (open.length === MOST_DEPTH) return undefined;
      open.push({ index, left: amount });
      continue;
    }
    take(open, amount, rows);
  }
  return open.length > 0 ? undefined : finished(rows, parents, depths);
}

/** Takes a row's amount from the group it stands in; a group with nothing left is closed, and taken from its own. */
function take(
  open: { readonly index: number; left: number }[],
  amount: number,
  rows: readonly ReportRow[],
): void {
  let taken = amount;
  for (let group = open.at(-1); group !== undefined; group = open.at(-1)) {
    group.left -= taken;
    if (group.left !== 0) return;
    open.pop();
    taken = rows[group.index]?.amount ?? 0;
  }
}

function finished(
  rows: readonly ReportRow[],
  parents: readonly (number | undefined)[],
  depths: readonly number[],
): ReportTree {
  const added = new Map<number, number>();
  for (const [index, parent] of parents.entries()) {
    if (parent !== undefined) added.set(parent, (added.get(parent) ?? 0) + (rows[index]?.amount ?? 0));
  }
  const differences = [...added].flatMap(([index, sum]): GroupDifference[] => {
    const printed = rows[index]?.amount;
    return printed === undefined || printed === sum ? [] : [{ index, printed, added: sum }];
  });
  const nodes = parents.map((parent, index) => ({
    parent,
    depth: depths[index] ?? 1,
    isLeaf: !added.has(index),
  }));
  return { nodes, groups: added.size, differences };
}

/** The indexes of a row's groups, from the innermost to the outermost. */
export function groupsAround(nodes: readonly ReportNode[], index: number): readonly number[] {
  const around: number[] = [];
  for (let at = nodes[index]?.parent; at !== undefined; at = nodes[at]?.parent) around.push(at);
  return around;
}
