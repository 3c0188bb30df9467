/** @jest-environment jsdom */
import { Ribbon } from "../../../workbench/page/chrome/ribbon";
import { en } from "../../../workbench/page/texts/en";

test("the buttons for undo and redo are disabled while there is nothing to undo or to redo", () => {
  const none = (): void => undefined;
  const ribbon = new Ribbon({ undo: none, redo: none, format: none, command: none });
  ribbon.draw(en, undefined);
  const isDisabled = (name: string): boolean | undefined =>
    [...ribbon.root.querySelectorAll("button")].find(({ title }) => title.startsWith(name))?.disabled;
  ribbon.showHistory(true, false);
  expect([isDisabled(en.ribbon.undo), isDisabled(en.ribbon.redo)]).toEqual([false, true]);
  ribbon.showHistory(false, true);
  expect([isDisabled(en.ribbon.undo), isDisabled(en.ribbon.redo)]).toEqual([true, false]);
});
