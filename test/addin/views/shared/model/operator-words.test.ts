import fc from "fast-check";
import { plainOperator } from "../../../../../addin/views/shared/model/operator-words";
import {
  BASE_OPERATORS,
  DECORATORS,
  knownOperator,
  operatorTest,
  parseOperator,
} from "../../../../../src/ruleset/conditions/operators";

test.each([
  ["greaterThanInclusive", "greaterThanInclusive", "one"],
  ["not:lessThan", "greaterThanInclusive", "one"],
  ["swap:lessThan", "greaterThan", "one"],
  ["not:swap:before", "onOrBefore", "one"],
  ["not:in", "notIn", "one"],
  ["someValue:equal", "equal", "some"],
  ["not:someValue:equal", "notEqual", "every"],
] as const)("%s says %s of %s", (operator, base, of) => {
  expect(plainOperator(operator)).toEqual({ base, of });
});

test("without its decorators an operator says the same, of any numbers", () => {
  const operators = fc
    .tuple(fc.array(fc.constantFrom(...DECORATORS), { maxLength: 3 }), fc.constantFrom(...BASE_OPERATORS))
    .map(([decorators, base]) => [...decorators, base].join(":"))
    .filter((text) => parseOperator(text).kind === "operator");
  const values = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(operators, fc.integer({ min: 0, max: 4 }), values, (text, found, needed) => {
      const operator = knownOperator(text);
      const { base, of } = plainOperator(text);
      const operand = operator.value === "list" ? needed : (needed[0] ?? 0);
      const plain = operatorTest(knownOperator(base));
      const said = {
        one: () => plain(found, operand),
        some: () => needed.some((value) => plain(found, value)),
        every: () => needed.every((value) => plain(found, value)),
      }[of]();
      expect(said).toBe(operatorTest(operator)(found, operand));
    }),
  );
});
