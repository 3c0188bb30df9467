/** Pictures of the pane: a folder for each look and size, and a page that shows them side by side. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../scripts/build/fresh";
import type { WorkbenchPage } from "./workbench-page";

const FOLDER = join(ROOT, "dist/pictures");

export class Album {
  private taken = 0;

  /** `look`: for example "ru-light". Earlier pictures of it are deleted. */
  constructor(private readonly look: string) {
    for (const folder of folders().filter((name) => name.startsWith(`${look}-`)))
      rmSync(join(FOLDER, folder), { recursive: true });
  }

  /** Starts the next screen, which has the same number in all sizes. */
  turn(): void {
    this.taken += 1;
  }

  /** Takes a picture of the pane. `size`: its width, with the height where it is not shown whole ("320x380"). */
  async take({ page }: WorkbenchPage, screen: string, size: string): Promise<void> {
    const folder = join(FOLDER, `${this.look}-${size}`);
    mkdirSync(folder, { recursive: true });
    const name = `${String(this.taken).padStart(2, "0")}-${screen}.png`;
    await page.locator(".pane iframe").screenshot({ path: join(folder, name), animations: "disabled" });
  }
}

/** Writes the page that shows all existing pictures: a row for each screen. */
export function bindAlbums(): void {
  const looks = folders();
  const pictures = new Map(looks.map((look) => [look, readdirSync(join(FOLDER, look)).sort()]));
  const screens = [...new Set([...pictures.values()].flat())].sort();
  const cell = (look: string, screen: string): string =>
    pictures.get(look)?.includes(screen) === true
      ? `<td><a href="${look}/${screen}"><img loading="lazy" src="${look}/${screen}" alt="${screen}, ${look}"></a></td>`
      : "<td></td>";
  const rows = screens.map(
    (screen) =>
      `<tr id="${screen}"><th>${screen.replace(".png", "")}</th>${looks.map((look) => cell(look, screen)).join("")}</tr>`,
  );
  const head = `<tr><th></th>${looks.map((look) => `<th>${look}</th>`).join("")}</tr>`;
  writeFileSync(join(FOLDER, "index.html"), `${HEAD}<table>${head}${rows.join("\n")}</table>\n`);
}

const HEAD = `<!doctype html><html lang="en"><meta charset="utf-8"><title>The pane, screen by screen</title>
<style>body{font:14px sans-serif}td,th{vertical-align:top;padding:8px;text-align:start}img{border:1px solid #888}</style>
`;

function folders(): readonly string[] {
  mkdirSync(FOLDER, { recursive: true });
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
