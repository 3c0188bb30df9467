import fc from "fast-check";
import { anyCharacter } from "../any-character";

/** Texts that Excel reads as something else, or may. */
export const TRICKY = [
  ...[
    "007",
    "=1+1",
    "1/2",
    "янв 5",
    "TRUE",
    "ИСТИНА",
    "+7 701",
    "-5",
    "10%",
    "1e5",
    "12:30",
    "'quoted",
    "''",
    "'",
  ],
  ...[
    "@SUM(A1)",
    "$5",
    "1 234,5",
    "#N/A",
    "31.12.2026",
    " 5",
    "5 ",
    "\t7",
    "(3)",
    "﻿1",
    "₸ 100",
    "жалған",
    "0x10",
  ],
];
export const anyText = fc.oneof(
  fc.constantFrom(...TRICKY),
  fc.string({ unit: anyCharacter, minLength: 1, maxLength: 30 }),
);
