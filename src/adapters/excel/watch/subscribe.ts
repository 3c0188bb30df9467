import { asWorkbookError, inExcel } from "../errors";
import type { OfficeExcel } from "../office";

/** Ends watching: nothing more is reported, and Excel sends no more events. Call it once. */
export type StopWatching = () => Promise<void>;

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, "context" | "remove">;

/** Adds event handlers in one batch. Throws `WorkbookError` if Excel refuses, now or when they are removed. */
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
      // A handler can be removed only in the context that it was added in.
      await handlers[0]?.context.sync();
    } catch (error) {
      throw asWorkbookError(error);
    }
  };
}
