/** Parses a message, as far as the tests need. */
import { IntlMessageFormat } from "intl-messageformat";

type Elements = ReturnType<IntlMessageFormat["getAst"]>;
type Element = Elements[number];

/** Parsed messages by their text: each rule for wording looks at all of them. */
const parsed = new Map<string, Elements>();

function elementsOf(text: string): Elements {
  const known =
    parsed.get(text) ?? new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).getAst();
  parsed.set(text, known);
  return known;
}

function branchesOf(element: Element): readonly Elements[] {
  return "options" in element ? Object.values(element.options).map((option) => option.value) : [];
}

/** The parser's number for literal text. */
const LITERAL = 0;

function isLiteral(element: Element): element is Extract<Element, { readonly type: 0 }> {
  const type: number = element.type;
  return type === LITERAL;
}

/** The names of all arguments, without repeats, in alphabetical order. */
export function argumentsOf(text: string): readonly string[] {
  const named = (elements: Elements): string[] =>
    elements.flatMap((element) => [
      ...(!isLiteral(element) && "value" in element ? [element.value] : []),
      ...branchesOf(element).flatMap(named),
    ]);
  return [...new Set(named(elementsOf(text)))].sort();
}

/** The parser's number for a choice by value. */
const SELECT = 5;

/** The values that each `select` distinguishes, in the order of the text. */
export function choicesOf(text: string): readonly (readonly string[])[] {
  const choices = (elements: Elements): string[][] =>
    elements.flatMap((element) => {
      const type: number = element.type;
      const own = type === SELECT && "options" in element ? [Object.keys(element.options)] : [];
      return [...own, ...branchesOf(element).flatMap(choices)];
    });
  return choices(elementsOf(text));
}

/** All literal texts, and all possible endings of the message, one for each branch ("" if a branch adds nothing). */
export function literalsOf(text: string): {
  readonly all: readonly string[];
  readonly endings: readonly string[];
} {
  const all = (elements: Elements): string[] =>
    elements.flatMap((element) => [
      ...(isLiteral(element) ? [element.value] : []),
      ...branchesOf(element).flatMap(all),
    ]);
  return { all: all(elementsOf(text)), endings: endingsOf(elementsOf(text), []) };
}

/** The texts that a message may end with. If its last branch is empty, it ends with the text before. */
function endingsOf(elements: Elements, before: readonly string[]): readonly string[] {
  const last = elements.at(-1);
  if (last === undefined) return before;
  if (isLiteral(last)) return [last.value];
  const branches = branchesOf(last);
  if (branches.length === 0) return ["argument"];
  const previous = endingsOf(elements.slice(0, -1), before);
  return branches.flatMap((branch) => endingsOf(branch, previous));
}

/** A regular expression, as text, that matches every text of a message; an argument matches any text. */
export function patternOf(text: string): string {
  const source = (elements: Elements): string => elements.map(sourceOf).join("");
  const sourceOf = (element: Element): string => {
    if (isLiteral(element)) return element.value.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    const branches = branchesOf(element);
    return branches.length === 0 ? ".+" : `(?:${branches.map(source).join("|")})`;
  };
  return source(elementsOf(text));
}
