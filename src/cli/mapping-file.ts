/** The mapping file of --map. */
import type { Language, Program } from "../domain/program";
import { formatMessage } from "../messages/format";
import type { Mapping } from "../sheets/mapping";
import { parseMapping } from "../sheets/parse-mapping";
import { ExitStatus, Failure } from "./failure";
import { givenText } from "./text-file";

/** Bytes that a mapping has at most. */
const LARGEST = 4_000_000;

/** Reads and checks the mapping; nothing where no file is given. Fails with status 2. */
export function readMapping(
  path: string | undefined,
  program: Program,
  language: Language,
): Mapping | undefined {
  if (path === undefined) return undefined;
  const text = givenText(path, LARGEST, language);
  const parsed = parseMapping(parseJson(text, path, language), program.sheets);
  if (parsed.ok) return parsed.value;
  const sentences = parsed.problems.map(
    (problem) => `${path} ${problem.path}: ${formatMessage(language, "mapping.invalid", { ...problem })}`,
  );
  throw new Failure(ExitStatus.usage, sentences);
}

function parseJson(text: string, path: string, language: Language): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : "";
    const sentence = formatMessage(language, "mapping.not-json", { detail });
    throw new Failure(ExitStatus.usage, [`${path}: ${sentence}`], { cause });
  }
}
