import { existsSync } from "node:fs";
import { join } from "node:path";

import { GUESSES } from "../../../../workbench/host/model/guesses";
import { MORE_GUESSES } from "../../../../workbench/host/model/more/guesses";

describe("the guesses of this folder", () => {
  it("are on the model's one list, each under its own name", () => {
    expect(GUESSES).toEqual(expect.arrayContaining([...MORE_GUESSES]));
    const ids = GUESSES.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("name files that are there", () => {
    const files = MORE_GUESSES.flatMap(({ where }) => where);
    const model = join(process.cwd(), "workbench", "host", "model");
    expect(files.filter((file) => !existsSync(join(model, file)))).toEqual([]);
  });
});
