/** The parser's own texts, in the language of the environment or the arguments. */
import { commandIn } from "../support/command";

test.each<[string, string[], string]>([
  ["ru", ["evalate"], "Команды «evalate» нет; может быть, «evaluate»?"],
  ["ru", ["check", "--lange", "kk"], "Параметра «--lange» нет; может быть, «--lang»?"],
  ["kk", ["check"], "«кітап» аргументі көрсетілмеген; оны пәрменнен кейін жазыңыз."],
  ["ru", ["check", "a.xlsx", "--json"], "У параметра «--json <файл>» нет значения"],
  ["ru", ["statements", "a.xlsx"], "Не указан параметр «--out <папка>»"],
  ["kk", ["why", "a.xlsx"], "параметрі көрсетілмеген; оны қосыңыз"],
  ["en", ["check", "--lang", "ru"], "Не указан аргумент «книга»"],
  ["ru", ["check", "a.xlsx", "--lang=en", "--map"], 'The option "--map <file>" lacks its value'],
  ["ru", ["evaluate", "a.xlsx", "--as-of", "вчера"], "«вчера» — не день"],
])("wrong usage is told in the chosen language: %s, %j", async (environment, args, sentence) => {
  const { status, stderr } = await commandIn({ LANG: environment }, ...args);
  expect(status).toBe(2);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/error:|argument missing|unknown/);
});

test.each([
  ["en", ["Usage:", "Commands:", "[options]", "Exit status"]],
  ["ru", ["Вызов:", "Команды:", "[параметры]", "Код завершения"]],
  ["kk", ["Шақыру:", "Пәрмендер:", "[параметрлер]", "Аяқталу коды"]],
])("the help is in the chosen language: %s", async (language, words) => {
  const { stdout } = await commandIn({ LANG: language }, "--help");
  for (const word of words) expect(stdout).toContain(word);
  const { stdout: same } = await commandIn({ LANG: "en" }, "--help", "--lang", language);
  expect(same).toBe(stdout);
  const { stdout: ofCommand } = await commandIn({ LANG: language }, "evaluate", "--help");
  const own = /partner-program|evaluate|--[a-z-]+|JSON|\.xls[xm]/g;
  if (language !== "en") expect(ofCommand.replace(own, "")).not.toMatch(/[a-z]{4}/);
});
