/** Кезеңдерді жабу. */
import type { EN_PANE_CLOSING } from "../en/pane-closing";

export const KK_PANE_CLOSING: Readonly<Record<keyof typeof EN_PANE_CLOSING, string>> = {
  "pane.needs-closing": "{period} {days, number} күн бұрын аяқталды, жабылмаған",
  "pane.needs-closing-half": "{period} {days, number} күн бұрын аяқталды, жабылмаған",
  "pane.closing": "Кезеңді жабу",
  "pane.closing-first": "Онымен бірге сол жылдың бұрынғы кезеңдерінің бәрі жабылады.",
  "pane.closing-none": "Әзірге жабатын ештеңе жоқ: аяқталған кезеңдердің бәрі жабық.",
  "pane.closing-checking": "Тексеріп жатырмын…",
  "pane.closing-in-the-way": "Не кедергі",
  "pane.closing-clear": "Кедергі жоқ.",
  "pane.closing-accept-hint":
    "Кітапта түзетіп, қайта есептеңіз немесе әр жолда неге бәрібір жабатыныңызды жазыңыз: себебі журналға түседі.",
  "pane.closing-accept": "Неге бәрібір жабасыз",
  "pane.closing-provisional": "{partner}: бәрі оқылмады, ұпайлар алдын ала",
  "pane.closing-rules-missing":
    "{partner}: бұрынғы кезеңдер жабылған ережелер бірде-бір нұсқада жоқ. Сол нұсқаны «Ережелер» экранында қосыңыз.",
  "pane.closing-not-over": "{period} {day} күні аяқталады; келесі күннен бастап жабуға болады.",
  "pane.closing-not-next": "Кезеңдер ретімен жабылады. Келесісі: {period}.",
  "pane.closing-by": "Кім жабады",
  "pane.closing-by-hint": "Есім осы компьютерде сақталады, ал кітапта тек журнал парағында тұрады.",
  "pane.closing-note": "Журналға ескертпе (міндетті емес)",
  "pane.closing-plan": "Қорытындыны көрсету",
  "pane.closing-not-ready": "Алдымен есімді және жоғарыдағы әр жолдың себебін көрсетіңіз.",
  "pane.closing-totals": "Қорытынды",
  "pane.closing-partners": "Серіктестер",
  "pane.closing-purchases": "Сатып алулар",
  "pane.closing-points": "Ұпай",
  "pane.closing-adjustments": "Бұрынғы кезеңдердің түзетулері",
  "pane.closing-compared": "Өткен есеппен салыстырғанда",
  "pane.closing-difference":
    "{period}: {points}{hasDifference, select, yes { ({day} есебіне {difference})} other {}}",
  "pane.closing-rows": "Не қосылады",
  "pane.closing-sheet": "«{sheet}» парағы: {rows, number} жол",
  "pane.closing-new-sheet": "Жаңа «{sheet}» парағы: {rows, number} жол",
  "pane.closing-as-of": "Жабумен бірге {day} күнгі нәтижелер жазылады.",
  "pane.closing-write": "Жабу: {period}",
  "pane.closing-written": "Кезең жабылды. {cells, number} ұяшық жазылды. Нәтижені көру үшін қайта есептеңіз.",
  "pane.reopening-written":
    "Кезең қайта ашылды. {cells, number} ұяшық жазылды. Нәтижені көру үшін қайта есептеңіз.",
  "pane.put-back-written":
    "{cells, number} ұяшыққа жабылған мән қайтарылды. Нәтижені көру үшін қайта есептеңіз.",
  "pane.past-closings": "Жабулар журналы",
  "pane.past-closing": "{period}: {day} жабылды, серіктестер {partners, number}, ұпай {points}, мөр {code}",
  "pane.past-reopening": "{period}: {day} қайта ашылды",
  "pane.reopen": "Қайта ашу…",
  "pane.reopen-do": "Қайта ашу: {period}",
  "pane.reopen-ask":
    "{period}: жарияланған ұпайлар күшін жояды, жолдар ведомоста ауыстырылған болып қалады, журналға жазба түседі.",
  "pane.reopen-reason": "Неге қайта ашасыз",
};
