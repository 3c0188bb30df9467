/** The writing side: asks another thread to patch a sheet. */
import type { StyleAdditions } from "../styles/style-book";
import type { ScanThread } from "./ahead-reading";
import type { PatchDone, PatchJob } from "./messages";

/** A sheet that another thread patches. Neither promise ever rejects. */
export interface Patching {
  /** The formats added so far, after the sheet's first part; undefined if the thread did not get that far. */
  readonly formats: Promise<StyleAdditions | undefined>;
  /** The patched sheet; undefined if the thread could not make it, for any reason. */
  readonly patched: Promise<PatchDone | undefined>;
}

export function patchInThread(thread: ScanThread, job: PatchJob): Patching {
  let tell: (formats: StyleAdditions | undefined) => void = () => undefined;
  const formats = new Promise<StyleAdditions | undefined>((resolve) => {
    tell = resolve;
  });
  const patched = new Promise<PatchDone | undefined>((resolve) => {
    const end = (done: PatchDone | undefined): void => {
      tell(undefined);
      resolve(done);
    };
    thread.listen({
      message: (message) => {
        if (message.kind === "formats") tell(message.styles);
        if (message.kind === "patched") end(message);
        if (message.kind === "not-patched") end(undefined);
      },
      broke: () => {
        end(undefined);
      },
    });
    thread.send({ kind: "patch", job }, []);
  });
  return { formats, patched };
}
