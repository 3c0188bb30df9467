import { balanced } from "../../../src/messages/isolate";

/**
 * A name from the rules or the workbook, isolated so that it cannot change the direction of the text around it. In
 * sentences `text` does this.
 */
export function Name({ children }: { readonly children: string }) {
  return <bdi>{balanced(children)}</bdi>;
}
