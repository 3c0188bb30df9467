/** Output of the command: results to stdout, the rest to stderr; colours and progress only on a terminal. */
import { SingleBar } from "cli-progress";
import pc from "picocolors";

export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** The command's surroundings. Tests pass their own. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Asks a person, and waits for a line; undefined where nobody can answer. */
  readonly ask?: (question: string) => Promise<string>;
}

/**
 * Text from a workbook or file, harmless to a terminal: control characters are shown as "·". The signs that isolate
 * names in sentences (`isolated`) are left out: terminals show them as boxes.
 */
export function harmless(text: string): string {
  return text
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e]/g, "·");
}

/** Colours for one output; none where it is no terminal or NO_COLOR asks for none. */
export function colours(output: Output, env: NodeJS.ProcessEnv) {
  return pc.createColors(output.isTTY === true && env["NO_COLOR"] === undefined && env["TERM"] !== "dumb");
}

export interface ProgressBar {
  show(label: string, done: number, total: number | undefined): void;
  stop(): void;
}

/** A progress bar on stderr where that is a terminal; silent elsewhere. */
export function progressBar(terminal: Terminal): ProgressBar {
  if (terminal.stderr.isTTY !== true) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar({ clearOnComplete: true, hideCursor: true, format: barFormat, fps: 10 });
  let label = "";
  return {
    show: (next, done, total) => {
      const known = total ?? done;
      if (label === "") bar.start(known, done, { label: next });
      label = next;
      bar.setTotal(known);
      bar.update(done, { label });
    },
    stop: () => {
      if (label !== "") bar.stop();
      label = "";
    },
  };
}

const BAR_WIDTH = 24;

/** While the total is unknown, shows the count alone. */
function barFormat(
  _: unknown,
  { value, total }: { value: number; total: number },
  { label }: { label: string },
): string {
  const count = value.toLocaleString("ru-RU");
  if (value === total) return `${label}: ${count}`;
  const filled = Math.round((value / Math.max(total, 1)) * BAR_WIDTH);
  return `${label}: ${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)} ${count} / ${total.toLocaleString("ru-RU")}`;
}
