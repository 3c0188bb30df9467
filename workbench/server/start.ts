/**
 * `npm start`: builds every page that is older than its sources, serves them on https://localhost, and opens Excel with
 * the add-in if Excel is installed, otherwise the workbench in a browser.
 *
 *   --workbench   opens the workbench even if Excel is installed
 *   --port N      the port, 3000 by default
 *   --no-open     opens no browser
 *   --watch       rebuilds after each change
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildIfOlder, PAGES, ROOT, watchBuilds } from "../../scripts/build/fresh";
import { trustedCertificate } from "./certificate";
import { hasExcel, openInBrowser } from "./machine";
import { PortTaken, startServer, type RunningServer } from "./server";
import { sideload, unload } from "./sideload";
import { systemTexts, type StartTexts } from "./texts";

const MANIFEST = join(ROOT, "manifest.xml");
/** The port in the development manifest. */
const EXCEL_PORT = 3000;

interface Wishes {
  readonly workbench: boolean;
  readonly port: number | undefined;
  readonly open: boolean;
  readonly watch: boolean;
}

async function start(wishes: Wishes, texts: StartTexts): Promise<void> {
  say(texts.building);
  await buildIfOlder(PAGES);
  const ends: (() => unknown)[] = [];
  if (wishes.watch) {
    const watcher = watchBuilds();
    ends.push(() => watcher.kill());
  }
  const inExcel = !wishes.workbench && hasExcel();
  const certificate = trustedCertificate();
  if (inExcel && certificate === undefined) say(texts.notTrusted);
  const server =
    inExcel && certificate !== undefined
      ? await startServer({ port: EXCEL_PORT, officeJs: "cdn", certificate })
      : await startServer({
          port: wishes.port ?? EXCEL_PORT,
          orNext: wishes.port === undefined,
          ...(certificate === undefined ? {} : { certificate }),
        });
  ends.push(server.close);
  if (inExcel && certificate !== undefined) await openExcel(server, texts, ends);
  else openWorkbench(server, wishes, texts);
  say(texts.stop);
  endOnSignal(ends);
}

async function openExcel(server: RunningServer, texts: StartTexts, ends: (() => unknown)[]): Promise<void> {
  say(texts.excel(server.url));
  ends.unshift(() => unload(MANIFEST));
  if (!(await sideload(MANIFEST))) say(texts.notSideloaded);
}

function openWorkbench(server: RunningServer, wishes: Wishes, texts: StartTexts): void {
  const url = `${server.url}/workbench/`;
  say(texts.workbench(url));
  if (!server.certificate.trusted) say(texts.selfSigned);
  if (wishes.open) openInBrowser(url);
}

/** Runs all clean-ups in turn, once; a second Ctrl+C ends at once. */
function endOnSignal(ends: readonly (() => unknown)[]): void {
  let ending = false;
  const end = async () => {
    if (ending) process.exit(1);
    ending = true;
    for (const step of ends) await step();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end());
}

function wishesOf(args: readonly string[], texts: StartTexts): Wishes {
  const { values } = parseArgs({
    args: [...args],
    options: {
      workbench: { type: "boolean", default: false },
      port: { type: "string" },
      "no-open": { type: "boolean", default: false },
      watch: { type: "boolean", default: false },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    throw new Error(texts.notAPort(values.port ?? ""));
  }
  return { workbench: values.workbench, port, open: !values["no-open"], watch: values.watch };
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function explain(error: unknown, texts: StartTexts): string {
  if (error instanceof PortTaken) return texts.portTaken(error.port);
  const words = error instanceof Error ? error.message : String(error);
  return words.startsWith("Building ") ? `${texts.notBuilt}\n${words}` : words;
}

if (require.main === module) {
  const texts = systemTexts();
  Promise.resolve()
    .then(() => start(wishesOf(process.argv.slice(2), texts), texts))
    .catch((error: unknown) => {
      process.stderr.write(`${explain(error, texts)}\n`);
      process.exit(1);
    });
}
