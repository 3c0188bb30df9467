import { asWorkbookError, inExcel } from "../errors";
import type { OfficeExcel } from "../office";

/** Ends watching: nothing is told any more, and Excel sends no more events. To be called once. */
export type StopWatching = () => Promise<void>;

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, "context" | "remove">;

/** Adds handlers of events in one batch. Throws `WorkbookError` where Excel refuses, here and when they are removed. */
export async function subscribe(
  office: OfficeExcel,
  add: (context: Excel.RequestContext) => readonly Handler[],
): Promise<StopWatching> {
  const handlers = await inExcel(office, async (context) => {
    const added = add(context);
    await context.sync();
    return added;
  });
  return async () => {
    for (const handler of handlers) handler.remove();
    try {
      // A handler is removed in the context that it was added in, and in no other.
      await handlers[0]?.context.sync();
    } catch (error) {
      throw asWorkbookError(error);
    }
  };
}
