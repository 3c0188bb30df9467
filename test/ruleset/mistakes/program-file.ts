/** Mistakes in program.json. */
import { leaf, fact, column, type Mistake } from "./kit";

export const PROGRAM_MISTAKES: readonly Mistake[] = [
  {
    code: "column-missing",
    when: "a needed column is not declared",
    file: "program.json",
    changes: { "/sheets/partners/columns/requestedLevel": undefined },
    at: "/sheets/partners/columns",
    details: { sheet: "partners", column: "requestedLevel" },
  },
  {
    code: "column-role-type",
    when: "the registration day is a text",
    file: "program.json",
    changes: { "/sheets/partners/columns/registeredOn/type": "text" },
    details: { expected: "date" },
  },
  {
    code: "column-not-optional",
    when: "the amount may be missing",
    file: "program.json",
    changes: { "/sheets/purchases/columns/amount/optional": true },
    details: { column: "amount" },
  },
  {
    code: "header-taken",
    when: "two columns share a header but for case and ё",
    file: "program.json",
    changes: { "/sheets/partners/columns/region": column("text", "  ПАРТНЕР ") },
    at: "/sheets/partners/columns/region/headers",
    details: { other: "name" },
  },
  {
    code: "sheet-name-taken",
    when: "two sheets share a name",
    file: "program.json",
    changes: { "/sheets/rates/names/en": ["purchases"] },
    at: "/sheets/rates/names",
    details: { sheet: "rates", other: "purchases" },
  },
  {
    code: "fact-name-taken",
    when: "a fact has a column's key",
    file: "program.json",
    changes: { "/facts/amount": fact({ aggregate: "sum", column: "amount", window: "lifetime" }) },
    details: { sheet: "purchases" },
  },
  {
    code: "fact-type-mismatch",
    when: "a sum of money is a count",
    file: "program.json",
    changes: {
      "/facts/bought": fact({ type: "count", aggregate: "sum", column: "amount", window: "lifetime" }),
    },
    at: "/facts/bought/type",
    details: { type: "count", expected: "money" },
  },
  {
    code: "fact-type-mismatch",
    when: "a membership fact has another type",
    file: "program.json",
    changes: { "/facts/days": fact({ type: "yesNo", membership: "daysSinceRegistration" }) },
    at: "/facts/days/type",
    details: { expected: "count" },
  },
  {
    code: "aggregate-column-missing",
    when: "a sum of nothing",
    file: "program.json",
    changes: { "/facts/bought": fact({ aggregate: "sum", window: "lifetime" }) },
    details: { aggregate: "sum" },
  },
  {
    code: "aggregate-column-needless",
    when: "a count of a column",
    file: "program.json",
    changes: {
      "/facts/bought": fact({ type: "count", aggregate: "count", column: "amount", window: "lifetime" }),
    },
    at: "/facts/bought/column",
  },
  {
    code: "aggregate-column-unknown",
    when: "a sum of an unknown column",
    file: "program.json",
    changes: { "/facts/bought": fact({ aggregate: "sum", column: "amounts", window: "lifetime" }) },
    at: "/facts/bought/column",
    details: { suggestion: "amount" },
  },
  {
    code: "aggregate-column-type",
    when: "a sum of texts",
    file: "program.json",
    changes: { "/facts/bought": fact({ aggregate: "sum", column: "currency", window: "lifetime" }) },
    at: "/facts/bought/column",
    details: { type: "text", allowed: "money, count" },
  },
  {
    code: "fact-unknown",
    when: "a filter names a partner's column",
    file: "program.json",
    changes: {
      "/facts/bought": fact({
        aggregate: "sum",
        column: "amount",
        window: "lifetime",
        where: { all: [leaf("level", "equal", "primary-reseller")] },
      }),
    },
    at: "/facts/bought/where/all/0/fact",
  },
];
