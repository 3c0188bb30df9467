/** The script of the thread that scans and patches sheets, built as a file of its own beside the command. */
import { parentPort, workerData } from "node:worker_threads";
import type { FromScanner, ToScanner } from "../ahead/messages";
import { runPatchJob } from "../ahead/patch-job";
import { SheetScanJob } from "../ahead/scan-job";
import { ZipReader } from "../zip/zip-reader";
import { sourceOf, type FileNumber } from "./file-source";
import { nodeCodec } from "./node-codec";

let scan: SheetScanJob | undefined;

const open = () => ZipReader.open(sourceOf(workerData as FileNumber), nodeCodec);

function send(answer: FromScanner, transfer: readonly ArrayBuffer[]): void {
  parentPort?.postMessage(answer, transfer);
}

parentPort?.on("message", (message: ToScanner) => {
  if (message.kind === "free") {
    scan?.free(message.buffer);
    return;
  }
  if (message.kind === "patch") {
    // Frees the memory of the blocks.
    scan = undefined;
    void runPatchJob(message.job, open(), send);
    return;
  }
  scan = new SheetScanJob(message.job, send);
  void scan.run(open());
});
