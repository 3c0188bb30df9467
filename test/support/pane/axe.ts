/** Asks axe what keeps people from using a page. Colours and sizes are not known here: jsdom lays nothing out. */
import axe from "axe-core";

export async function axeProblems(element: Element): Promise<readonly string[]> {
  // It draws icons on a canvas to know their letters; jsdom has none.
  HTMLCanvasElement.prototype.getContext = () => null;
  const { violations } = await axe.run(element, { rules: { "color-contrast": { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
