import type { Version } from "../../domain/timeline";
import type { RuleSource } from "../files";

/** A version with its rules as written. */
export interface LoadedVersion extends Version {
  /** "" for a folder without versions. */
  readonly folder: string;
  readonly source: RuleSource;
}

/** In ascending order of first days: also a `Timeline`. */
export type LoadedVersions = readonly [LoadedVersion, ...LoadedVersion[]];
