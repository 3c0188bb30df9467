/** The writing side: asks another thread to patch a sheet. */
import type { ScanThread } from "./ahead-reading";
import type { PatchDone, PatchJob } from "./messages";

/** The patched sheet; undefined if the thread could not make it, for any reason. Never rejects. */
export function patchInThread(thread: ScanThread, job: PatchJob): Promise<PatchDone | undefined> {
  return new Promise((resolve) => {
    thread.listen({
      message: (message) => {
        if (message.kind === "patched") resolve(message);
        if (message.kind === "not-patched") resolve(undefined);
      },
      broke: () => {
        resolve(undefined);
      },
    });
    thread.send({ kind: "patch", job }, []);
  });
}
