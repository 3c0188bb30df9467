/** The meaning of a rule file's operator without its decorators; the words are in the catalogues. */
import {
  knownOperator,
  NEGATED,
  SWAPPED,
  type BaseOperatorName,
  type DecoratorName,
} from "../../../../src/ruleset/conditions/operators";

/** `one`: the value as it is, or a whole list for `in` and `notIn`; otherwise some value of a list, or every one. */
export type Quantifier = "one" | "some" | "every";

export interface PlainOperator {
  readonly base: BaseOperatorName;
  readonly of: Quantifier;
}

const OPPOSITE: Readonly<Record<Quantifier, Quantifier>> = { one: "one", some: "every", every: "some" };

/** An operator of the rule files ("not:someValue:lessThan"), expressed without decorators. */
export function plainOperator(text: string): PlainOperator {
  const { base, decorators } = knownOperator(text);
  return decorators.reduceRight<PlainOperator>(decorated, { base, of: "one" });
}

function decorated({ base, of }: PlainOperator, decorator: DecoratorName): PlainOperator {
  switch (decorator) {
    case "not":
      return { base: NEGATED[base], of: OPPOSITE[of] };
    case "swap":
      return { base: SWAPPED[base], of };
    case "someValue":
      return { base, of: "some" };
    case "everyValue":
      return { base, of: "every" };
  }
}
