/** The shipped tier rules run by json-rules-engine alone. */
import { Engine, type RuleProperties, type TopLevelCondition } from "json-rules-engine";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { below, seeded } from "../scripts/samples/random";
import { shippedRulesFolder } from "../src/cli/rules";

interface LevelsFile {
  readonly requirements: Readonly<Record<string, { readonly conditions: TopLevelCondition }>>;
  readonly tiers: readonly RuleProperties[];
}

const LEVELS = ["primary-reseller", "professional-reseller", "corporate-reseller", "solution-provider"];
const SEED = 42;

/** Milliseconds for this many partners, with every fact known. */
export async function runEngine(partners: number): Promise<number> {
  const engine = engineOf(
    JSON.parse(readFileSync(join(shippedRulesFolder(), "levels.json"), "utf8")) as LevelsFile,
  );
  const facts = randomFacts(partners);
  const start = performance.now();
  let eligible = 0;
  for (const one of facts) eligible += (await engine.run(one)).results.length;
  if (eligible === 0) throw new Error("nobody was eligible");
  return performance.now() - start;
}

function engineOf({ requirements, tiers }: LevelsFile): Engine {
  const engine = new Engine([], { allowUndefinedFacts: false });
  for (const [id, { conditions }] of Object.entries(requirements)) engine.setCondition(id, conditions);
  for (const tier of tiers) engine.addRule(tier);
  return engine;
}

function randomFacts(count: number) {
  const random = seeded(SEED);
  const yesNo = (): boolean => random() < 0.6;
  return Array.from({ length: count }, () => ({
    registered: yesNo(),
    level: LEVELS[below(random, LEVELS.length)],
    jointSalesPlan: yesNo(),
    salesSpecialists: below(random, 3),
    certifiedTechnicalStaff: below(random, 3),
    jointSolutions: below(random, 3),
    warrantySws: yesNo(),
    warrantyAws: yesNo(),
    productEngineers: below(random, 3),
  }));
}
