/**
 * Creates the sample workbooks and their expected results:
 * `npx tsx scripts/make-samples.ts [folder of the workbooks] [folder of the expectations]`.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { makeLayouts } from "./samples/layouts/make-layouts";
import { expectedResults } from "./samples/expectations";
import { AS_OF_DAYS, SAMPLE_LANGUAGES } from "./samples/types";
import { sampleWorkbook } from "./samples/workbook";

/** Writes both workbooks into one folder and the expectations into another. The same bytes each time. */
export async function makeSamples(workbooks: string, expectations: string): Promise<void> {
  await mkdir(workbooks, { recursive: true });
  await mkdir(expectations, { recursive: true });
  for (const language of SAMPLE_LANGUAGES) {
    await writeFile(join(workbooks, `partners-${language}.xlsx`), await sampleWorkbook(language));
  }
  for (const asOf of AS_OF_DAYS) {
    const json = JSON.stringify(expectedResults(asOf), undefined, 2);
    await writeFile(join(expectations, `expected-${asOf}.json`), `${json}\n`);
  }
}

if (require.main === module) {
  const root = resolve(__dirname, "..");
  const [workbooks = join(root, "samples"), expectations = join(root, "test/samples")] =
    process.argv.slice(2);
  const layouts = join(workbooks, "layouts");
  Promise.all([makeSamples(workbooks, expectations), makeLayouts(layouts)]).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
