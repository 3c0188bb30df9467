/** Runs axe for accessibility faults. Colours and sizes are not checked here: jsdom has no layout. */
import axe from "axe-core";

export async function axeProblems(element: Element): Promise<readonly string[]> {
  // axe draws on a canvas to recognize icon fonts; jsdom has no canvas.
  HTMLCanvasElement.prototype.getContext = () => null;
  const { violations } = await axe.run(element, { rules: { "color-contrast": { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
