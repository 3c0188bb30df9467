/** Asks on the terminal. */
import { createInterface } from "node:readline/promises";

/** The line that the person types. The question goes to stderr, so that results may be piped. */
export async function askPerson(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
