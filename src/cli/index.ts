import { ExitStatus } from "./failure";
import { inlineLess } from "./inline-less";
import { run } from "./main";
import { askPerson } from "./ask-person";

if (process.argv[2] === "evaluate") inlineLess();
// Makes "exit" handlers, which delete unfinished files, run on Ctrl+C too, and when the run is ended from outside.
process.once("SIGINT", () => process.exit(ExitStatus.interrupted));
process.once("SIGTERM", () => process.exit(ExitStatus.terminated));
process.once("SIGHUP", () => process.exit(ExitStatus.hungUp));
// A reader that stops early (| head) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(ExitStatus.done);
  throw error;
});

void run(process.argv.slice(2), {
  terminal: {
    stdout: process.stdout,
    stderr: process.stderr,
    ...(process.stdin.isTTY && { ask: askPerson }),
  },
  env: process.env,
  now: new Date(),
}).then((status) => {
  process.exitCode = status;
});
