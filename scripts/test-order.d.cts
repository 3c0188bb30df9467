/** Files that come first, by their paths from the project's folder. */
export declare const FIRST: readonly string[];
/** Position in the run, by the absolute path; files with the same one keep the order that Jest gives them. */
export declare function rank(file: string): number;
