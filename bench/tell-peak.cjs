// Loaded first in every measured process: on exit it reports the peak memory, which the system gives in kilobytes.
const { writeSync } = require("node:fs");

const PEAK_FD = 3;
process.on("exit", () => writeSync(PEAK_FD, String(process.resourceUsage().maxRSS)));
