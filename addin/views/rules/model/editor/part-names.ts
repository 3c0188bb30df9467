import type { MessageKey } from "../../../../../src/messages/keys";
import type { Part } from "./draft-problems";

export const PART_NAMES: Readonly<Record<Part, MessageKey>> = {
  rates: "pane.part-rates",
  readings: "pane.readings",
  levels: "pane.rules-levels",
  requirements: "pane.rules-requirements",
  benefits: "pane.part-benefits",
  names: "pane.part-names",
  columns: "pane.part-columns",
  text: "pane.part-text",
};
