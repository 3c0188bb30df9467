import { testTour } from "../support/browser/tour";

testTour({ name: "kk-contrast", language: "kk", media: { forcedColors: "active" } });
