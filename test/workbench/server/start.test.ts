import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { request } from "node:https";
import { join } from "node:path";
import { ROOT } from "../../../scripts/build/fresh";
import { BUILD_LIMIT, built } from "../../support/built";

beforeAll(async () => {
  await built("addin");
  await built("workbench");
}, BUILD_LIMIT);

const TSX = join(ROOT, "node_modules/tsx/dist/cli.mjs");
const START = join(ROOT, "workbench/server/start.ts");

function npmStart(...args: string[]): ChildProcess {
  const env = { ...process.env, LC_ALL: "ru_RU.UTF-8", DISPLAY: "", WAYLAND_DISPLAY: "" };
  return spawn(process.execPath, [TSX, START, "--workbench", ...args], { cwd: ROOT, env });
}

/** The output up to the last sentence of its start, or its end. */
function said(child: ChildProcess): Promise<string> {
  return new Promise((done) => {
    let text = "";
    const hear = (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes("Ctrl+C")) done(text);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.on("close", () => {
      done(text);
    });
  });
}

function get(url: string): Promise<string> {
  return new Promise((done, failed) => {
    // The certificate is made for this run, so nobody trusts it.
    request(url, { rejectUnauthorized: false }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => {
        done(text);
      });
    })
      .on("error", failed)
      .end();
  });
}

test(
  "it opens the workbench, prints its address and certificate, and ends cleanly with Ctrl+C",
  async () => {
    const child = npmStart("--no-open", "--port", "0");
    const text = await said(child);
    const url = /Рабочий стенд открыт: (https:\/\/localhost:\d+\/workbench\/)/.exec(text)?.[1] ?? "";
    expect(text).toContain("подписан самим собой");
    const page = await get(url);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toContain("unsafe-eval");
    child.kill("SIGINT");
    const [status] = (await once(child, "close")) as [number | null];
    expect(status).toBe(0);
  },
  BUILD_LIMIT,
);

test(
  "an invalid port is refused with a sentence",
  async () => {
    const child = npmStart("--no-open", "--port", "70000");
    expect(await said(child)).toContain("«70000» — не номер порта; укажите число от 0 до 65535.");
    expect(child.exitCode).toBe(1);
  },
  BUILD_LIMIT,
);
