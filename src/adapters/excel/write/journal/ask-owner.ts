/** Asks whether a write still owns its journal: called within a request, answered after it. */
export type AskOwner = (context: Excel.RequestContext) => () => boolean;
