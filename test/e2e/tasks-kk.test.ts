import { testAllTasks } from "../support/browser/all-tasks";

testAllTasks("kk");
