import { testTour } from "../support/browser/tour";

testTour({ name: "ru-light", language: "ru", media: { colorScheme: "light" } });
