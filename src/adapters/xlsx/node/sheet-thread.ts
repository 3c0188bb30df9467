/** What runs in the thread that scans a sheet: built as a file of its own, which stands beside the command. */
import { parentPort, workerData } from "node:worker_threads";
import type { ToScanner } from "../ahead/messages";
import { SheetScanJob } from "../ahead/scan-job";
import { ZipReader } from "../zip/zip-reader";
import { sourceOf, type FileNumber } from "./file-source";
import { nodeCodec } from "./node-codec";

let scan: SheetScanJob | undefined;

parentPort?.on("message", (message: ToScanner) => {
  if (message.kind === "free") {
    scan?.free(message.buffer);
    return;
  }
  scan = new SheetScanJob(message.job, (answer, transfer) => parentPort?.postMessage(answer, transfer));
  void scan.run(ZipReader.open(sourceOf(workerData as FileNumber), nodeCodec));
});
