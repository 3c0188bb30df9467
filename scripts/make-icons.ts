/** Draws the add-in's icons: `npm run icons`. Needs a Chromium (scripts/browser). */
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { launchChromium } from "./browser/launch";
import { drawing, ICON_NAMES, ICON_SIZES } from "./icons/drawings";

/** Writes `<name>-<size>.png` for every icon and size into a folder. */
export async function makeIcons(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1 });
    for (const name of ICON_NAMES) {
      for (const size of ICON_SIZES[name]) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(name, size)}`);
        await page.screenshot({ path: join(folder, `${name}-${size}.png`), omitBackground: true });
      }
    }
  } finally {
    await browser.close();
  }
}

if (require.main === module) {
  makeIcons(resolve(__dirname, "../addin/icons")).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
