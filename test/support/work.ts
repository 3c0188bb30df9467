/** Work counted in calls of functions: the same on every machine, however busy it is, unlike time. */
import { Session, type Profiler } from "node:inspector";

/** The number of calls of JavaScript functions that a task makes. */
export function callsIn(task: () => void): number {
  const session = new Session();
  session.connect();
  try {
    session.post("Profiler.enable");
    session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    task();
    return callsOf(session);
  } finally {
    session.disconnect();
  }
}

/** Answers arrive before `post` returns. */
function callsOf(session: Session): number {
  let scripts: readonly Profiler.ScriptCoverage[] = [];
  session.post("Profiler.takePreciseCoverage", (error, answer) => {
    if (error !== null) throw error;
    scripts = answer.result;
  });
  const counts = scripts.flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]?.count ?? 0));
  return counts.reduce((sum, count) => sum + count, 0);
}
