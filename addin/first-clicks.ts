/**
 * A small script that the page waits for, right after office.js. office.js takes clicks on the ribbon as soon as it is
 * connected, which may be before the pane's own scripts are loaded, and refuses one on a function that it does not know
 * (see also office-js issues 2744, 3378 and 5176).
 */
import { RibbonClicks } from "./ribbon-clicks";

window.ribbonClicks = new RibbonClicks((name, command) => {
  Office.actions.associate(name, command);
});
