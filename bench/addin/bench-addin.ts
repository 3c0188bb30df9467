/**
 * Speed of the add-in in the workbench, through the real office.js: `npm run bench:addin` (10 000, 100 000 and 1 000 000
 * purchases, each also with a delay before every batch), or `npm run bench:addin -- --quick` without the last size, or
 * `-- --large` for the last alone, or `-- --lists` for the scrolling of lists alone; `--once` measures a single run.
 *
 * Host and pane run in separate processes here (see pane-site.ts), so that only the pane's own tasks run on its main
 * thread. They are measured with the browser's trace, as processor time and as elapsed time: other load on the machine
 * lengthens only the latter. The host is the workbench's, on the same machine: its times are not those of real Excel,
 * and no network lies between. Syncs and bytes are the same as in Excel. On the web each batch also travels to a server
 * and back, which the second column of each size adds. What-if is measured at the last size, in this process: the worker
 * runs the same code.
 */
import { buildIfOlder, PAGES } from "../../scripts/build/fresh";
import { launchChromium } from "../../scripts/browser/launch";
import { startServer } from "../../workbench/server/server";
import { largeBook, type Book } from "../book";
import { measureLists, type ListsRun } from "./lists";
import { servePane } from "./pane-site";
import { goals, table, type Measured } from "./report";
import { measureRun, type Run } from "./run";
import { whatIfTimes } from "./what-if-times";

const PURCHASES = [10_000, 100_000, 1_000_000];
const PURCHASES_A_PARTNER = 50;
const RUNS = 3;
/** Milliseconds that a batch and its answer travel: none on the desktop, some on the web. */
const TRAVELS = [0, 150];
/** Long lists: of problems, and of changes. */
const LISTS = { partners: 20_000, purchases: 100_000, problems: 50_000 };

async function main(): Promise<void> {
  await buildIfOlder(PAGES);
  const sizes = sizesAskedFor(process.argv);
  const runs = process.argv.includes("--once") ? 1 : RUNS;
  const books: Book[] = [];
  for (const purchases of sizes)
    books.push(await largeBook({ partners: purchases / PURCHASES_A_PARTNER, purchases }));
  const listBook = await largeBook(LISTS);
  const workbench = await startServer({ port: 0 });
  const pane = await servePane(workbench.certificate, [...books, listBook]);
  const browser = await launchChromium(workbench.certificate.cert);
  try {
    const all: Measured[] = [];
    for (const book of books) {
      process.stderr.write(`${book.purchases} purchases …\n`);
      for (const travel of TRAVELS) {
        const measured: Run[] = [];
        for (let i = 0; i < runs; i++)
          measured.push(await measureRun(browser, workbench.url, pane, { book, travel }));
        all.push({ book, travel, runs: measured });
      }
    }
    process.stderr.write("lists …\n");
    const lists: ListsRun[] = [];
    for (let i = 0; i < runs; i++) lists.push(await measureLists(browser, workbench.url, pane, listBook));
    const largest = books.find(({ purchases }) => purchases === PURCHASES.at(-1));
    const whatIf = largest && (await whatIfTimes(largest.path));
    if (all.length > 0) process.stdout.write(`${table(all, `Chromium ${browser.version()}`)}\n\n`);
    process.stdout.write(`${goals(all, lists, whatIf)}\n`);
  } finally {
    await browser.close();
    pane.close();
    await workbench.close();
  }
}

function sizesAskedFor(options: readonly string[]): readonly number[] {
  if (options.includes("--lists")) return [];
  if (options.includes("--large")) return PURCHASES.slice(-1);
  return options.includes("--quick") ? PURCHASES.slice(0, -1) : PURCHASES;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
