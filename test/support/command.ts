/** Runs the command in this process, on files in a folder of its own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/main";
import { programWith } from "./program";
import { sheetRows, type BookInput } from "./workbooks";
import { bookBytes } from "./xlsx/book-fixture";

export interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** 31 December 2026, noon, by the computer's clock. */
const NOW = new Date(2026, 11, 31, 12);

export async function command(...args: string[]): Promise<CommandResult> {
  return commandIn({ LANG: "en_US.UTF-8" }, ...args);
}

export async function commandIn(env: NodeJS.ProcessEnv, ...args: string[]): Promise<CommandResult> {
  const said = { stdout: "", stderr: "" };
  const output = (name: keyof typeof said) => ({ write: (text: string) => (said[name] += text) });
  const terminal = { stdout: output("stdout"), stderr: output("stderr") };
  const status = await run(args, { terminal, env, now: NOW });
  return { status, ...said };
}

/** A temporary folder; `remove` when done. */
export interface ScratchFolder {
  readonly path: string;
  readonly remove: () => void;
  readonly file: (name: string, content: string | Uint8Array) => string;
}

export function scratchFolder(): ScratchFolder {
  const path = mkdtempSync(join(tmpdir(), "partner-program-"));
  return {
    path,
    remove: (): void => {
      rmSync(path, { recursive: true, force: true });
    },
    file: (name: string, content: string | Uint8Array): string => {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
  };
}

/** A partner workbook as .xlsx bytes. */
export function xlsxOf({ partners, purchases = [], language = "en" }: BookInput): Uint8Array {
  const program = programWith();
  const name = (key: "partners" | "purchases") => program.sheets[key].names[language][0] ?? key;
  return bookBytes({
    [name("partners")]: sheetRows(program, "partners", partners, language),
    [name("purchases")]: sheetRows(program, "purchases", purchases, language),
  });
}
