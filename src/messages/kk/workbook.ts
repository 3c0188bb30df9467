/** What is wrong with a workbook as a whole, its layout, or the mapping of its sheets and columns. */
import type { EN_WORKBOOK } from "../en/workbook";

export const KK_WORKBOOK = {
  "layout.missing-sheet":
    "{wanted} деген парақ жоқ, бар парақтар: {found}; парақтың атауын өзгертіңіз немесе {hasControl, select, yes {«{control}» түймесін басыңыз} other {оны сәйкестендіруде көрсетіңіз}}.",
  "layout.ambiguous-sheet":
    "Бірнеше парақ сәйкес келеді: {found}; артықтарының атауын өзгертіңіз немесе {hasControl, select, yes {«{control}» түймесін басыңыз} other {керегін сәйкестендіруде көрсетіңіз}}.",
  "layout.missing-columns":
    "«{sheet}» парағының {row}-жолында бағандар жетіспейді: {missing}; {hasFound, select, yes {бар тақырыптар: {found}} other {тақырыптар табылмады}}; бағандардың атауын өзгертіңіз немесе {hasControl, select, yes {«{control}» түймесін басыңыз} other {керектерін сәйкестендіруде көрсетіңіз}}.",
  "layout.ambiguous-columns":
    "«{sheet}» парағының {row}-жолында бірнеше баған мынаған сәйкес келеді: {found}; артықтарының атауын өзгертіңіз немесе {hasControl, select, yes {«{control}» түймесін басыңыз} other {керегін сәйкестендіруде көрсетіңіз}}.",

  "workbook.not-found":
    "Файл табылмады немесе ашылмайды; оның атауын, қалтасын және қол жеткізу құқықтарын тексеріңіз.",
  "workbook.not-xlsx": "Файл Excel жұмыс кітабы емес; .xlsx немесе .xlsm файлын таңдаңыз.",
  "workbook.old-xls":
    "Жұмыс кітабы ескі .xls пішімінде; оны Excel бағдарламасында ашып, .xlsx ретінде сақтаңыз (Файл → Басқаша сақтау).",
  "workbook.binary-xlsb":
    "Жұмыс кітабы екілік .xlsb пішімінде; оны Excel бағдарламасында ашып, .xlsx ретінде сақтаңыз (Файл → Басқаша сақтау).",
  "workbook.encrypted":
    "Жұмыс кітабы құпиясөзбен қорғалған; оны Excel бағдарламасында ашып, құпиясөзді алып тастаңыз (Файл → Мәлімет → Жұмыс кітабын қорғау → Құпиясөзбен шифрлау) да, сақтаңыз.",
  "workbook.damaged":
    "Жұмыс кітабы зақымдалған{hasPart, select, yes {, бөлігі: {part}} other {}}{hasCell, select, yes {, ұяшығы: {cell}} other {}}{hasReason, select, yes { ({reason})} other {}}; оны Excel бағдарламасында ашып, қалпына келтіріп, сақтаңыз.",
  "workbook.cut-off": "Файл соңына жетпей үзіледі; оны қайта көшіріңіз немесе жүктеп алыңыз.",
  "workbook.too-large":
    "Жұмыс кітабы тым үлкен{hasSheet, select, yes { («{sheet}» парағы)} other {{hasPart, select, yes { ({part})} other {}}}}; артығын жойыңыз немесе оны бөліңіз.",
  "workbook.no-such-sheet": "Жұмыс кітабында «{sheet}» парағы жоқ; оның атауын тексеріңіз.",
  "workbook.sheet-exists":
    "Жұмыс кітабында «{sheet}» парағы бұрыннан бар; оның атауын өзгертіңіз немесе оны жойып, қайта іске қосыңыз.",
  "workbook.merged-target":
    "«{sheet}» парағында нәтижелер{hasCell, select, yes { ({cell} ұяшығы)} other {}} біріктірілген ұяшықтарға түсер еді; біріктіруді болдырмай, қайта іске қосыңыз.",
  "workbook.no-free-column":
    "«{sheet}» парағында нәтижелерге бос баған жоқ: соңғы бағанның ({last}) маңында бірдеңе тұр; оны жойыңыз немесе солға жылжытып, қайта іске қосыңыз.",
  "workbook.too-many-formats":
    "Жұмыс кітабында Excel рұқсат ететін ұяшық пішімдерінің бәрі бар ({limit}), ал нәтижелерге тағы керек; парақтарды жаңа кітапқа көшіріңіз немесе артық пішімдерді тазалаңыз (Басты бет → Тазалау → Пішімдерді тазалау), кітапты сақтап, қайта іске қосыңыз.",
  "workbook.table-in-the-way":
    "«{sheet}» парағындағы нәтижелер {table} кестесінің үстіне түсер еді; орын босату үшін оны жылжытыңыз.",
  "workbook.not-writable":
    "Файл жазылмады{hasSystem, select, yes { ({system})} other {}}; оны басқа бағдарламаларда жауып, қалтаны, бос орынды және қол жеткізу құқықтарын тексеріңіз.",

  "mapping.invalid": "Мұнда басқа нәрсе тұруы керек: {expected}.",
  "mapping.not-json": "Сәйкестендіру — дұрыс JSON емес ({detail}); файлды түзетіңіз.",
} as const satisfies Readonly<Record<keyof typeof EN_WORKBOOK, string>>;
