/** The JSON Schemas of docs/. */
import type { Schema } from "@cfworker/json-schema";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The schemas refer to each other by their places, so each gets an address of its own. */
export function schemaOf(name: string): Schema {
  const text = readFileSync(join(__dirname, "../../docs", name), "utf8");
  return { ...(JSON.parse(text) as Schema), $id: `https://example.com/${name}` };
}
