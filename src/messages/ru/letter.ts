/** Решение по заявке письмом партнёру. */
import type { EN_LETTER } from "../en/letter";

export const RU_LETTER = {
  "letter.greeting": "{hasName, select, yes {Здравствуйте, {name}!} other {Здравствуйте!}}",
  "letter.request":
    "Благодарим вас за заявку на {hasLevel, select, yes {уровень «{level}»{hasAddOn, select, yes { со статусом «{addOn}»} other {}}} other {{hasAddOn, select, yes {статус «{addOn}»} other {изменение уровня}}}}. Мы рассмотрели её по состоянию на {day} и сообщаем решение.",
  "letter.approved": "Заявка одобрена: все требования выполнены.",
  "letter.incomplete":
    "Заявка пока неполная, поэтому решения по ней ещё нет. Пожалуйста, укажите или пришлите недостающие сведения:",
  "letter.declined":
    "Сейчас одобрить заявку нельзя. {count, plural, =1 {Не выполнено требование:} other {Не выполнены требования:}}",
  "letter.declined-unknown": "Кроме того, пожалуйста, укажите или пришлите сведения:",
  "letter.requirement": "{name}.",
  "letter.requested-level": "Желаемый уровень (его название в заявке не удалось распознать).",
  "letter.membership-expired": "Действующее участие в программе (прежнее закончилось {last}).",
  "letter.membership-unknown": "Действующее участие в программе (год продления не удалось распознать).",
  "letter.membership-not-started": "Действующее участие в программе (оно начинается {first}).",
  "letter.membership-not-registered": "Действующее участие в программе (дата регистрации не указана).",
  "letter.member-until": "Ваше участие в программе действует до {last} включительно.",
  "letter.next-incomplete": "С этими сведениями заявку можно рассмотреть снова.",
  "letter.next-declined": "Когда это будет выполнено, заявку можно отправить снова, указав желаемый уровень.",
  "letter.questions": "Если у вас есть вопросы, ответьте, пожалуйста, на это письмо.",
  "letter.closing": "С уважением,",
} as const satisfies Readonly<Record<keyof typeof EN_LETTER, string>>;
