/**
 * The partners of the samples, each with the cases of the program that it covers and the expected results, worked out
 * by hand. Both the workbooks and the expectations are made from this list.
 */
import { APPLICATION_CASES } from "./cases/applications";
import { CELL_CASES } from "./cases/cells";
import { ID_CASES } from "./cases/ids";
import { LEVEL_CASES } from "./cases/levels";
import { MEMBERSHIP_CASES } from "./cases/membership";
import { POINTS_CASES } from "./cases/points";
import { PURCHASE_CASES } from "./cases/purchases";
import type { SamplePartner } from "./types";

export const SAMPLE_PARTNERS: readonly SamplePartner[] = [
  ...POINTS_CASES,
  ...ID_CASES,
  ...LEVEL_CASES,
  ...APPLICATION_CASES,
  ...MEMBERSHIP_CASES,
  ...CELL_CASES,
  ...PURCHASE_CASES,
];
