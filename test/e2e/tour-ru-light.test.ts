import { testTour } from "../support/browser/tour";

testTour({ axe: "all", name: "ru-light", language: "ru", media: { colorScheme: "light" } });
