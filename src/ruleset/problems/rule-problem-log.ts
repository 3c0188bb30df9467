/** Collects the problems of the rule files, each with its file, JSON Pointer, line and column. */
import type { Severity } from "../../domain/problem";
import type { RuleProblem } from "./problem";
import type { RuleProblemCode, RuleProblemDetails } from "./codes";
import type { JsonDocument, JsonValue, TextPlace } from "../text/json";
import { nearestName } from "../../domain/nearest";

/** Maximum length of lists in details: a sentence that names 300 columns helps nobody. */
const MAX_LISTED = 40;
const MAX_FOUND = 60;
const MAX_DETAIL = 4000;
/** Maximum number of problems: nobody reads more, and a file with errors everywhere must not take long. */
export const MAX_PROBLEMS = 300;

export class RuleProblemLog {
  private readonly list: RuleProblem[] = [];
  private readonly places = new Set<string>();
  private readonly counts: Record<Severity, number> = { error: 0, warning: 0 };

  constructor(private readonly documents: ReadonlyMap<string, JsonDocument>) {}

  error<C extends RuleProblemCode>(
    file: string,
    path: string,
    code: C,
    details: RuleProblemDetails<C>,
  ): void {
    this.add("error", file, path, code, details);
  }

  /** An error at a place in the text that holds no value. */
  errorAt<C extends RuleProblemCode>(
    file: string,
    path: string,
    place: TextPlace,
    code: C,
    details: RuleProblemDetails<C>,
  ): void {
    this.list.push({ code, severity: "error", file, path, ...place, details });
  }

  warning<C extends RuleProblemCode>(
    file: string,
    path: string,
    code: C,
    details: RuleProblemDetails<C>,
  ): void {
    this.add("warning", file, path, code, details);
  }

  /** Whether a problem stands at a place, or within it. */
  hasWithin(file: string, path: string): boolean {
    return this.list.some((problem) => problem.file === file && `${problem.path}/`.startsWith(`${path}/`));
  }

  failed(): boolean {
    return this.list.some((problem) => problem.severity === "error");
  }

  /** All problems: errors first, then in the order in which they were found. */
  get problems(): readonly RuleProblem[] {
    const of = (severity: Severity): readonly RuleProblem[] =>
      this.list.filter((one) => one.severity === severity);
    return [...of("error"), ...of("warning")];
  }

  private add(
    severity: Severity,
    file: string,
    path: string,
    code: RuleProblemCode,
    details: Readonly<Record<string, string>>,
  ): void {
    const key = JSON.stringify([file, path, code, details]);
    if (this.places.has(key) || this.counts[severity] >= MAX_PROBLEMS) return;
    this.places.add(key);
    this.counts[severity] += 1;
    const place = this.documents.get(file)?.placeOf(path);
    this.list.push({ code, severity, file, path, ...place, details: cut(details) });
  }
}

function cut(details: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const short = Object.entries(details).map(([key, text]) => [key, text.slice(0, MAX_DETAIL)] as const);
  return Object.fromEntries(short);
}

/** Details about an unknown name: the known names, and the one that may have been meant. */
export function known(
  found: string,
  names: Iterable<string>,
): { readonly known: string; readonly suggestion: string } {
  const all = [...names];
  return { known: listed(all), suggestion: nearestName(found, all) };
}

/** Signs that turn a line, control it, or cannot be seen. */
const UNSEEN = /[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g;

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Names joined for a sentence. */
export function listed(names: Iterable<string>): string {
  const all = [...names];
  return all.length > MAX_LISTED ? `${all.slice(0, MAX_LISTED).join(", ")}, …` : all.join(", ");
}

/** A value found, as JSON, cut to the length of a sentence; signs that turn lines or cannot be seen are escaped. */
export function shown(value: JsonValue | undefined): string {
  const json = value === undefined ? "" : JSON.stringify(value);
  const text = json.replace(UNSEEN, escaped);
  return text.length > MAX_FOUND ? `${text.slice(0, MAX_FOUND)}…` : text;
}
