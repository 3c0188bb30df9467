/** A draft of rules, and the changes that forms make to it. The pane alone uses it, so that other bundles lack it. */
export * from "./draft";
export * from "./check-draft";
export * from "./edit-bands";
export * from "./edit-benefits";
export * from "./edit-columns";
export * from "./edit-levels";
export * from "./edit-names";
export * from "./edit-points";
export * from "./edit-requirements";
export * from "./reading-examples";
export { changeValue, jsonOf } from "./json-edits";
export * from "./reading-variants";
