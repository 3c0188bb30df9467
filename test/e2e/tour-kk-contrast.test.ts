import { testTour } from "../support/browser/tour";

testTour({ axe: "look", name: "kk-contrast", language: "kk", media: { forcedColors: "active" } });
