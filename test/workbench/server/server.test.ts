import { X509Certificate } from "node:crypto";
import { request } from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import { PortTaken, startServer, type RunningServer } from "../../../workbench/server/server";
import { BUILD_LIMIT, built } from "../../support/built";

let server: RunningServer;
beforeAll(async () => {
  await built("addin");
  server = await startServer({ port: 0 });
}, BUILD_LIMIT);
afterAll(() => server.close());

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Requests the path unchanged; `fetch` would resolve `..`. */
function ask(path: string, { to = server, method = "GET", host = "" } = {}): Promise<Answer> {
  const { port } = new URL(to.url);
  const headers = host === "" ? {} : { host };
  return new Promise((done, failed) => {
    request(
      { host: "127.0.0.1", port, path, method, headers, servername: "localhost", ca: to.certificate.cert },
      (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString()));
        response.on("end", () => {
          done({ status: response.statusCode, headers: response.headers, text });
        });
      },
    )
      .on("error", failed)
      .end();
  });
}

test("it serves https with a valid certificate for localhost, and says that nobody vouches for it", () => {
  const certificate = new X509Certificate(server.certificate.cert);
  expect(certificate.checkHost("localhost")).toBe("localhost");
  expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now());
  expect(server.certificate.trusted).toBe(false);
  expect(server.url).toMatch(/^https:\/\/localhost:\d+$/);
});

test("it serves the production page, with the packaged office.js in place of Microsoft's", async () => {
  const page = await ask("/addin/taskpane.html?_host_Info=Excel$Web$16.01$ru-RU$x$$0$0");
  expect(page.status).toBe(200);
  expect(page.headers["content-type"]).toContain("text/html");
  expect(page.text).toMatch(/<script src="?\/office-js\/office\.js/);
  expect(page.text).not.toContain("hosted/office.js");
  expect(page.text).toContain("Content-Security-Policy");
  expect(await ask("/office-js/office.js")).toMatchObject({ status: 200 });
});

test("on request it leaves office.js to Microsoft's servers, as Excel itself needs it", async () => {
  const plain = await startServer({ port: 0, officeJs: "cdn" });
  const page = await ask("/addin/taskpane.html", { to: plain });
  await plain.close();
  expect(page.text).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
});

test("its manifest names its own address", async () => {
  const { text, headers } = await ask("/manifest.xml");
  expect(headers["content-type"]).toContain("xml");
  expect(text).toContain(`<SourceLocation DefaultValue="${server.url}/addin/taskpane.html"`);
  expect(text).not.toContain("localhost:3000");
});

test("it serves the samples, and leads to the workbench", async () => {
  expect(await ask("/samples/partners-ru.xlsx")).toMatchObject({
    status: 200,
    headers: { "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  });
  for (const path of ["/", "/workbench"]) {
    expect(await ask(path)).toMatchObject({ status: 302, headers: { location: "/workbench/" } });
  }
});

test("files with a content hash in their name may be cached for ever, all others must be revalidated", async () => {
  const { text } = await ask("/addin/taskpane.html");
  const script = /src="?([\w.-]+\.[0-9a-f]{12}\.js)/.exec(text)?.[1] ?? "";
  expect((await ask(`/addin/${script}`)).headers).toMatchObject({
    "cache-control": "public, max-age=31536000, immutable",
    // For those scripts that are workers, which the page's own policy does not cover.
    "content-security-policy": "default-src 'none'; script-src 'self'",
  });
  for (const path of ["/addin/taskpane.html", "/addin/icons/icon-32.png", "/manifest.xml"]) {
    expect((await ask(path)).headers["cache-control"]).toBe("no-cache");
  }
});

test.each([
  "/addin/../../package.json",
  "/addin/..%2f..%2fpackage.json",
  "/addin/%2e%2e/%2e%2e/package.json",
  "/samples/..\\package.json",
  "/addin/../addin.built",
  "/addin/%00",
  "/addin/%",
])("it does not climb out of its folders: %s", async (path) => {
  expect((await ask(path)).status).toBe(400);
});

test.each(["/package.json", "/addin", "/src/app/evaluate.ts", "/addin/nothing.js", "//addin/taskpane.html"])(
  "anything outside its folders is not found: %s",
  async (path) => {
    expect((await ask(path)).status).toBe(404);
  },
);

test("it answers only to its own name, so that no other page can reach it under another name", async () => {
  expect((await ask("/manifest.xml", { host: "evil.example" })).status).toBe(403);
  expect((await ask("/manifest.xml", { host: "localhost.evil.example" })).status).toBe(403);
});

test("it allows only reading", async () => {
  expect((await ask("/manifest.xml", { method: "POST" })).status).toBe(405);
  expect((await ask("/manifest.xml", { method: "HEAD" })).status).toBe(200);
});

test("types are not guessed, and links send no referrer", async () => {
  expect((await ask("/addin/taskpane.html")).headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  });
});

test("a taken port is reported, or the next one is used", async () => {
  const port = Number(new URL(server.url).port);
  await expect(startServer({ port })).rejects.toEqual(new PortTaken(port));
  const next = await startServer({ port, orNext: true });
  expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
  await next.close();
});

test("closing it frees the port", async () => {
  const first = await startServer({ port: 0 });
  const port = Number(new URL(first.url).port);
  await first.close();
  const second = await startServer({ port });
  await second.close();
  expect(second.url).toBe(first.url);
});
