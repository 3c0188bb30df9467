/** The worker: takes one job, and says how it goes. */
import { ChannelReader } from "../../src/adapters/channel/channel-reader";
import type { EvaluationJob, JobMessage } from "./protocol";
import { runJob } from "./run-job";
import { SHIPPED_RULES } from "./shipped-rules";

self.onmessage = (event: MessageEvent<EvaluationJob>) => {
  const { port, asOf, rules = SHIPPED_RULES, mapping } = event.data;
  const reader = new ChannelReader(port);
  void runJob({ reader, asOf, rules, mapping }, (message: JobMessage) => {
    self.postMessage(message);
  });
};
