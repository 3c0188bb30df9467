/**
 * Subtotals that look like purchases: rows with a partner and a day that add up rows of that partner, or of a group. What
 * tells them apart is their sum, and that they name no document where other rows do.
 */
import type { DocumentNumbers } from "./duplicates";
import type { AddedColumns } from "./booked-rows";

/** A sum of fewer rows is no sign. */
const LEAST_ROWS = 2;
/** As many rows are looked at to tell whether the list names documents. */
const LOOKED_AT = 20;
/** Amounts that are all multiples of this, a thousand of the currency's units, may add up by chance. */
const ROUND = 100_000;
const NO_DOCUMENT = /^(?:[^\p{L}\p{N}]*|б[/.]?н|нет|без номера|n\/?a|none|жоқ)$/iu;

/** `run`: the sum of the partner's rows right above. `other`: of those right below, of all above, or of a group. */
interface Candidate {
  readonly index: number;
  readonly kind: "run" | "other";
}

/** Indexes of the rows added, ascending. `sure`: subtotals. `likely`: rows that may be. */
export interface Subtotals {
  readonly sure: readonly number[];
  readonly likely: readonly number[];
}

/** The subtotals among the purchases of one source. It reads columns, because there may be a million rows. */
export function findSubtotals(added: AddedColumns, documents: DocumentNumbers): Subtotals {
  const isBare = (index: number): boolean => {
    const document = added.documents[index] ?? 0;
    return document === 0 || NO_DOCUMENT.test(documents.textOf(document));
  };
  const isDocumented = namesDocuments(added, isBare);
  const scan = new Scan(added, isDocumented ? isBare : undefined);
  const found = scan.candidates();
  if (found.length === 0) return { sure: [], likely: [] };
  if (isDocumented) return amongDocuments(added, found, isBare);
  return { sure: [], likely: isPattern(added, found, scan.runs) ? withSingles(added, found) : [] };
}

/** With the sums of one row each. */
function withSingles(added: AddedColumns, found: readonly Candidate[]): readonly number[] {
  const likely = new Set(indexesOf(found));
  for (let index = 1; index < added.size; index++)
    if ((added.partners[index] ?? -1) >= 0 && repeatsRowAbove(added, index)) likely.add(index);
  return [...likely].sort((a, b) => a - b);
}

function namesDocuments({ documents, size }: AddedColumns, isBare: (index: number) => boolean): boolean {
  const step = Math.max(1, Math.floor(size / LOOKED_AT));
  let [named, looked] = [0, 0];
  for (let index = 0; index < size; index += step, looked++)
    if (documents[index] !== 0 && !isBare(index)) named++;
  return named * 2 >= looked;
}

function amongDocuments(
  added: AddedColumns,
  found: readonly Candidate[],
  isBare: (index: number) => boolean,
): Subtotals {
  if (found.length === 1 && mayBeChance(added, found)) return { sure: [], likely: indexesOf(found) };
  const sure = new Set(indexesOf(found));
  const likely: number[] = [];
  // A list with subtotals may hold more of them: of one row, or of rows that do not count.
  for (let index = 0; index < added.size; index++) {
    if ((added.partners[index] ?? -1) < 0 || sure.has(index) || !isBare(index)) continue;
    if (found.length > 1 && repeatsRowAbove(added, index)) sure.add(index);
    else likely.push(index);
  }
  return { sure: [...sure].sort((a, b) => a - b), likely };
}

/** Whether the only sum may be one by chance: of rows that are not right above it, or of round amounts. */
function mayBeChance({ amounts }: AddedColumns, found: readonly Candidate[]): boolean {
  return found.some(({ kind, index }) => kind !== "run" || isRound(amounts[index]));
}

function repeatsRowAbove({ partners, amounts }: AddedColumns, index: number): boolean {
  return index > 0 && partners[index - 1] === partners[index] && amounts[index - 1] === amounts[index];
}

/** Without documents only a pattern tells: all long runs of a partner's rows end with their sum, and not by chance. */
function isPattern({ amounts }: AddedColumns, found: readonly Candidate[], runs: number): boolean {
  if (found.length < runs) return false;
  return found.length > 1 || !found.every(({ index }) => isRound(amounts[index]));
}

function isRound(amount = 0): boolean {
  return amount % ROUND === 0;
}

function indexesOf(candidates: readonly Candidate[]): readonly number[] {
  return candidates.map(({ index }) => index).sort((a, b) => a - b);
}

/** Adds rows up, and stops at those that are the sum of others. */
class Scan {
  /** Runs of one partner's rows that are long enough to end with their sum. */
  runs = 0;
  readonly #found: Candidate[] = [];
  #partner = -1;
  readonly #run = new Sum();
  /** The run's first row. */
  #head = 0;
  readonly #group = new Sum();
  readonly #sums: Float64Array;
  readonly #counts: Int32Array;

  /** `isBare`: whether a row names no document; undefined where none does, and only runs are looked for. */
  constructor(
    private readonly added: AddedColumns,
    private readonly isBare: ((index: number) => boolean) | undefined,
  ) {
    let last = 0;
    for (let index = 0; index < added.size; index++) last = Math.max(last, added.partners[index] ?? 0);
    this.#sums = new Float64Array(last + 1);
    this.#counts = new Int32Array(last + 1);
  }

  candidates(): readonly Candidate[] {
    const { partners, amounts, size } = this.added;
    for (let index = 0; index < size; index++) {
      const partner = partners[index] ?? -1;
      if (partner < 0) continue;
      if (partner !== this.#partner) this.#beginRun(partner, index);
      const amount = amounts[index] ?? 0;
      const kind = this.#kindOf(partner, amount);
      if (kind === undefined || this.isBare?.(index) === false) this.#add(partner, amount);
      else this.#take({ index, kind });
    }
    this.#beginRun(-1, size);
    return this.#found;
  }

  #kindOf(partner: number, amount: number): Candidate["kind"] | undefined {
    if (amount === 0) return undefined;
    if (this.#run.rows >= LEAST_ROWS && amount === this.#run.sum) return "run";
    if (this.isBare === undefined) return undefined;
    const isTotal = (this.#counts[partner] ?? 0) >= LEAST_ROWS && amount === this.#sums[partner];
    return isTotal || (this.#group.rows >= LEAST_ROWS && amount === this.#group.sum) ? "other" : undefined;
  }

  #add(partner: number, amount: number): void {
    this.#run.add(amount);
    this.#group.add(amount);
    this.#sums[partner] = (this.#sums[partner] ?? 0) + amount;
    this.#counts[partner] = (this.#counts[partner] ?? 0) + 1;
  }

  #take(candidate: Candidate): void {
    this.#found.push(candidate);
    if (candidate.kind === "run") this.runs++;
    else this.#group.clear();
    this.#run.clear();
    this.#head = candidate.index + 1;
  }

  /** Ends the run so far: its first row may be the sum of the others. */
  #beginRun(partner: number, index: number): void {
    const { rows, sum } = this.#run;
    if (rows > LEAST_ROWS) this.runs++;
    const first = this.added.amounts[this.#head] ?? 0;
    if (rows > LEAST_ROWS && first !== 0 && sum === 2 * first && this.isBare?.(this.#head) === true)
      this.#found.push({ index: this.#head, kind: "other" });
    this.#partner = partner;
    this.#run.clear();
    this.#head = index;
  }
}

class Sum {
  rows = 0;
  sum = 0;

  add(amount: number): void {
    this.rows++;
    this.sum += amount;
  }

  clear(): void {
    this.rows = 0;
    this.sum = 0;
  }
}
