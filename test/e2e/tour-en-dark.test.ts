import { testTour } from "../support/browser/tour";

testTour({ axe: "look", name: "en-dark", language: "en", media: { colorScheme: "dark" } });
