import { balanced } from "../../../src/messages/isolate";

/** A name from the rules or the workbook: whatever it holds, it turns nothing around it. In sentences `text` sees to it. */
export function Name({ children }: { readonly children: string }) {
  return <bdi>{balanced(children)}</bdi>;
}
