/** БИН and ИИН: twelve digits, the last of which checks the others. */

const LENGTH = 12;
/** Fewer digits have not merely lost their leading zeros. */
const SHORTEST = 9;
const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** The twelve digits of a number, with the leading zeros that a spreadsheet drops; undefined where they do not check. */
export function companyNumber(text: string): string | undefined {
  const digits = text.replace(/[\s\u00a0'-]/g, "").replace(/^(?:бин|иин|bin|iin|бсн|жсн)[.:/]*/iu, "");
  if (!/^[0-9]+$/.test(digits) || digits.length < SHORTEST || digits.length > LENGTH) return undefined;
  const padded = digits.padStart(LENGTH, "0");
  return isChecked(padded) ? padded : undefined;
}

function isChecked(digits: string): boolean {
  const numbers = Array.from(digits, Number);
  const sumBy = (weights: readonly number[]): number =>
    weights.reduce((sum, weight, at) => sum + weight * (numbers[at] ?? 0), 0) % 11;
  const first = sumBy(FIRST_WEIGHTS);
  const control = first === 10 ? sumBy(SECOND_WEIGHTS) : first;
  return control < 10 && control === numbers[LENGTH - 1];
}
