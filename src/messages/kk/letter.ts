/** Өтінім шешімі туралы серіктеске хат. Unread. */
import type { EN_LETTER } from "../en/letter";

export const KK_LETTER = {
  "letter.greeting": "{hasName, select, yes {Құрметті {name}!} other {Құрметті серіктес!}}",
  "letter.request":
    "{hasLevel, select, yes {{hasAddOn, select, yes {«{addOn}» мәртебесі бар «{level}» деңгейіне} other {«{level}» деңгейіне}}} other {{hasAddOn, select, yes {«{addOn}» мәртебесіне} other {Деңгейді өзгертуге}}}} берген өтініміңіз үшін алғыс білдіреміз. Өтінім {day} күнгі жағдай бойынша қаралды, шешімін хабарлаймыз.",
  "letter.approved": "Өтініміңіз мақұлданды: барлық талап орындалған.",
  "letter.incomplete":
    "Өтінім әзірге толық емес, сондықтан ол бойынша шешім қабылданған жоқ. Жетіспейтін мәліметтерді көрсетуіңізді немесе жіберуіңізді сұраймыз:",
  "letter.declined":
    "Өтінімді қазір мақұлдау мүмкін емес. {count, plural, =1 {Мына талап орындалмаған:} other {Мына талаптар орындалмаған:}}",
  "letter.declined-unknown": "Сонымен қатар мына мәліметтерді көрсетуіңізді немесе жіберуіңізді сұраймыз:",
  "letter.requirement": "{name}.",
  "letter.requested-level": "Қалаған деңгей (оның өтінімдегі атауы танылмады).",
  "letter.membership-expired": "Бағдарламадағы қолданыстағы мүшелік (бұрынғысы {last} күні аяқталды).",
  "letter.membership-unknown": "Бағдарламадағы қолданыстағы мүшелік (ұзартылған жылы танылмады).",
  "letter.membership-not-started": "Бағдарламадағы қолданыстағы мүшелік (ол {first} күні басталады).",
  "letter.membership-not-registered": "Бағдарламадағы қолданыстағы мүшелік (тіркелу күні көрсетілмеген).",
  "letter.member-until": "Бағдарламадағы мүшелігіңіз {last} күнін қоса алғанға дейін жарамды.",
  "letter.next-incomplete": "Осы мәліметтермен өтінімді қайта қарауға болады.",
  "letter.next-declined":
    "Бұлар орындалғаннан кейін, қалаған деңгейді көрсетіп, өтінімді қайта жіберуге болады.",
  "letter.questions": "Сұрақтарыңыз болса, осы хатқа жауап жазуыңызды сұраймыз.",
  "letter.closing": "Құрметпен,",
} as const satisfies Readonly<Record<keyof typeof EN_LETTER, string>>;
