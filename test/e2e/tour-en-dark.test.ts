import { testTour } from "../support/browser/tour";

testTour({ name: "en-dark", language: "en", media: { colorScheme: "dark" } });
