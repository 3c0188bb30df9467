/** Files that do not keep the place that Jest gives them, by their paths from the project's folder. */
export declare const FIRST: readonly string[];
/** Files in the order in which they run, by their absolute paths. */
export declare function inOrder(files: readonly string[]): string[];
