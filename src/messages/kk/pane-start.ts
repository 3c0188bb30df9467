/** Кітаптағы алғашқы қадамдар. Unread. */
import type { EN_PANE_START } from "../en/pane-start";

export const KK_PANE_START: Readonly<Record<keyof typeof EN_PANE_START, string>> = {
  "pane.start-title": "Кітап бос. Неден бастаймыз?",
  "pane.start-create": "Парақтарды жасау",
  "pane.start-create-what":
    "Серіктестер, сатып алулар және бағамдар — ережелердегі бағандармен, әрқайсысында бір үлгі жолмен.",
  "pane.start-create-do": "Жасау",
  "pane.start-sheet": "«{sheet}» парағы: {columns}",
  "pane.start-planned": "Әр парақта кесте және оқылмайтын үлгі жол болады. «{undo}» оларды алып тастайды.",
  "pane.start-example": "Мысалды ашу",
  "pane.start-example-what": "Толтырылған кітап бөлек терезеде ашылады.",
  "pane.example-saved": "Excel жаңа терезе ашпады. Сақталған {name} файлын ашыңыз.",
  "pane.example-failed": "Мысал ашылмады. Байланысты тексеріп, қайталап көріңіз.",
  "pane.start-file": "Деректерім басқа файлда",
  "pane.start-file-what": "Тізім немесе 1С есебі, .xlsx не .csv.",
  "pane.start-skip": "Өзім бастаймын",
  "pane.starter-written": "Жасалды: {sheets}. Үлгі жолдардан төмен толтырыңыз.",
  "pane.choices": "Ашылмалы тізімдер қосу",
  "pane.choices-what": "Деңгейлер, иә/жоқ және валюталар тізімнен таңдалады: қате енгізген жерде тоқтайды.",
  "pane.choices-none": "Қосатын ештеңе жоқ: бағандарда тізімдер бар немесе ондай бағандар жоқ.",
  "pane.choices-planned": "Ұяшықтардағы мәндер өзгермейді. «{undo}» тізімдерді алып тастайды.",
  "pane.choices-do": "Қосу",
  "pane.choices-written": "Тізімдер қосылды: {sheets}.",
  "pane.check-title": "Алғашқы есептеуге дейін",
  "pane.check-sheets": "Табылған парақтар: {done, number} / {total, number}",
  "pane.check-columns": "Түсінілген қажетті бағандар: {done, number} / {total, number}",
  "pane.check-partners":
    "Танылған серіктестер: {partners, number}{unknown, plural, =0 {} other {; сатып алуларда тағы {unknown, number} бар}}",
  "pane.check-partners-waiting": "Танылған серіктестер",
  "pane.check-doubt":
    "Күмәнді жолдар: {doubt, number} / {rows, number}{hasPart, select, yes { (алғашқылары)} other {}}",
  "pane.check-doubt-waiting": "Күмәнді жолдар",
  "pane.other-file": "Сатып алуларды басқа файлдан алу",
  "pane.file-used": "Сатып алулар {name} файлынан оқылады, {day} сақталған.",
  "pane.file-missing": "Панель файлды өзі аша алмайды. Оны қайта таңдаңыз: {files}",
  "pane.file-again": "Файлды таңдау",
  "pane.copy-file": "Осы кітапқа көшіру",
  "pane.copy-file-do": "Көшіру",
  "pane.copy-sheet": "Жаңа «{sheet}» парағы: жол саны {rows, number}",
  "pane.copy-planned": "Мәндер көшіріледі, файл енді керек емес. «{undo}» парақтарды алып тастайды.",
  "pane.rules-sheet-written": "Жайылды: {sheets}. Ұяшықтарды өзгертіп, қайта келіп оқыңыз.",
  "pane.copy-written": "Көшірілді: {sheets}.",
  "pane.not-in-workbook": "Бұл кітапта жоқ",
  "pane.duplicates": "Қайталанған сатып алулар",
  "pane.duplicates-all":
    "Барлық жолдар есептелді. Қиылысқан экспорттардың жолдарын бір рет есептеуге болады, кітап мұны сақтайды.",
  "pane.duplicates-once": "Әрқайсысы бір рет есептелді.",
  "pane.duplicates-unsure":
    "Әзірге барлық жолдар есептелді, сіз таңдағанша серіктестердің ұпайлары алдын ала.",
  "pane.count-once": "Бір рет есептеу",
  "pane.count-all": "Барлығын есептеу",
};
