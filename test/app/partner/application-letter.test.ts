import { applicationLetter, type LetterProgram } from "../../../src/app/partner/application-letter";
import { partnerCard } from "../../../src/app/partner/partner-card";
import { canBeWritten } from "../../../src/app/partner/unreadable";
import { LANGUAGES, type Language } from "../../../src/domain/program";
import { evaluateSample } from "../../samples/evaluate-sample";
import { evaluated } from "../../support/evaluated";
import { programWith } from "../../support/program";
import { COMPLETE, date, type Row } from "../../support/workbooks";

const SHIPPED = programWith();
const PROGRAM: LetterProgram = { ...SHIPPED, requirements: [...SHIPPED.requirements.values()] };
const dotted = (iso: string) => iso.split("-").reverse().join(".");

async function letterTo(partner: Row, language: Language, asOf = "2026-12-31"): Promise<string> {
  const evaluation = await evaluated({ partners: [{ ...COMPLETE, ...partner }] }, SHIPPED, asOf);
  return applicationLetter(PROGRAM, partnerCard(evaluation, 0), asOf, language, dotted);
}

describe("the letter about a decision", () => {
  test("approved: the approval, and the end of membership", async () => {
    expect(await letterTo({ requestedLevel: "Corporate Reseller" }, "ru")).toBe(
      [
        "Здравствуйте, ТОО Алатау!",
        "Благодарим вас за заявку на уровень «Corporate Reseller». Мы рассмотрели её по состоянию на 31.12.2026 и сообщаем решение.",
        "Заявка одобрена: все требования выполнены.",
        "Ваше участие в программе действует до 31.12.2026 включительно.",
        "Если у вас есть вопросы, ответьте, пожалуйста, на это письмо.",
        "С уважением,\nПартнёрская программа Intelligent Platforms",
      ].join("\n\n"),
    );
  });

  test("incomplete: the missing data, a line each", async () => {
    const partner = { requestedLevel: "Corporate Reseller", jointSalesPlan: null, salesSpecialists: null };
    expect(await letterTo(partner, "en")).toBe(
      [
        "Dear ТОО Алатау,",
        'Thank you for your application for the level "Corporate Reseller". We have considered it as of 31.12.2026, and our decision follows.',
        "Your application is not complete yet, so there is no decision on it. Please fill in or send us what is missing:\n• Joint sales plan.\n• Sales specialist on staff.",
        "With this information the application can be considered again.",
        "If you have questions, please reply to this letter.",
        "Yours sincerely,\nIntelligent Platforms Partner Program",
      ].join("\n\n"),
    );
  });

  test("declined: unmet requirements, unknown ones, and the next steps", async () => {
    const partner = {
      name: "«Алатау»\nЖШС",
      requestedLevel: "Service Corporate Reseller",
      certifiedTechnicalStaff: 0,
      productEngineers: null,
    };
    expect(await letterTo(partner, "kk")).toBe(
      [
        "Құрметті «Алатау» ЖШС!",
        "«Service Provider» мәртебесі бар «Corporate Reseller» деңгейіне берген өтініміңіз үшін алғыс білдіреміз. Өтінім 31.12.2026 күнгі жағдай бойынша қаралды, шешімін хабарлаймыз.",
        "Өтінімді қазір мақұлдау мүмкін емес. Мына талап орындалмаған:\n• Сертификатталған техникалық мамандар.",
        "Сонымен қатар мына мәліметтерді көрсетуіңізді немесе жіберуіңізді сұраймыз:\n• Штаттағы өнім инженері.",
        "Бұлар орындалғаннан кейін, қалаған деңгейді көрсетіп, өтінімді қайта жіберуге болады.",
        "Сұрақтарыңыз болса, осы хатқа жауап жазуыңызды сұраймыз.",
        "Құрметпен,\nIntelligent Platforms серіктестік бағдарламасы",
      ].join("\n\n"),
    );
  });

  test.each<[string, Row, string]>([
    ["it is over", {}, "• Active membership in the program (the last one ended on 31.12.2026)."],
    [
      "it has not begun",
      { registeredOn: date("2027-03-01") },
      "• Active membership in the program (it begins on 01.03.2027).",
    ],
    [
      "there is no registration",
      { registeredOn: null },
      "• Active membership in the program (no day of registration is given).",
    ],
  ])("declined for want of membership says why: %s", async (_, partner, line) => {
    const letter = await letterTo({ requestedLevel: "Primary Reseller", ...partner }, "en", "2027-01-15");
    expect(letter.split("\n")).toContain(line);
  });

  test("asks for a level that cannot be read", async () => {
    const letter = await letterTo({ requestedLevel: "Gold", name: null }, "ru");
    expect(letter).toMatch(/^Здравствуйте!\n\nБлагодарим вас за заявку на изменение уровня\./);
    expect(letter).toContain("• Желаемый уровень (его название в заявке не удалось распознать).");
  });

  test("does not ask the partner for cells that are filled in but cannot be read", async () => {
    const partner = { requestedLevel: "Corporate Reseller", jointSalesPlan: null, salesSpecialists: "many" };
    const letter = await letterTo(partner, "en");
    expect(letter).toContain("• Joint sales plan.");
    expect(letter).not.toContain("Sales specialist");
    expect(await letterTo({ ...partner, jointSalesPlan: "да" }, "en")).toBe("");
  });

  test("a status alone is asked for as a status", async () => {
    const letter = await letterTo({ requestedLevel: "Service Provider" }, "ru");
    expect(letter).toContain("за заявку на статус «Service Provider».");
  });

  test("without an application there is none", async () => {
    expect(await letterTo({}, "ru")).toBe("");
  });
});

test("in the sample exactly the applications that can be written about have a letter, in every language", async () => {
  const evaluation = await evaluateSample("ru", "2026-11-15");
  for (const position of evaluation.partners.keys()) {
    const card = structuredClone(partnerCard(evaluation, position));
    for (const language of LANGUAGES) {
      const letter = applicationLetter(PROGRAM, card, "2026-11-15", language, dotted);
      expect(letter === "").toBe(card.application.decision === "none" || !canBeWritten(card));
      expect(letter).not.toMatch(/undefined|\{|\}| {2}/);
    }
  }
});
