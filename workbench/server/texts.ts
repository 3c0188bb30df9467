/** The sentences of `npm start`. */
export const LANGUAGES = ["ru", "kk", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export interface StartTexts {
  readonly building: string;
  readonly workbench: (url: string) => string;
  readonly excel: (url: string) => string;
  readonly selfSigned: string;
  readonly notTrusted: string;
  readonly portTaken: (port: number) => string;
  readonly notAPort: (found: string) => string;
  readonly notBuilt: string;
  readonly notSideloaded: string;
  readonly stop: string;
}

const TEXTS: Readonly<Record<Language, StartTexts>> = {
  en: {
    building: "Building what has changed …",
    workbench: (url) => `The workbench is open at ${url}`,
    excel: (url) => `Excel opens with the add-in, which is served from ${url}`,
    selfSigned:
      "Its certificate was made for this run and signed by itself, so the browser warns once: choose to go on.",
    notTrusted:
      "A certificate that Excel trusts could not be installed, so the workbench is opened instead; to try again, run npm start once more and allow it.",
    portTaken: (port) =>
      `Port ${port} is taken by another program; end that program, or give another port (npm start -- --port 3100).`,
    notAPort: (found) => `"${found}" is not a port; give a number from 0 to 65535.`,
    notBuilt: "The build failed, so nothing was started; its own words:",
    notSideloaded:
      "Excel could not be started with the add-in; npm start -- --workbench opens the workbench instead.",
    stop: "Ctrl+C ends it.",
  },
  ru: {
    building: "Собирается то, что изменилось …",
    workbench: (url) => `Рабочий стенд открыт: ${url}`,
    excel: (url) => `Открывается Excel с надстройкой; она загружается с ${url}`,
    selfSigned:
      "Сертификат создан для этого запуска и подписан самим собой, поэтому браузер один раз предупредит: согласитесь продолжить.",
    notTrusted:
      "Не удалось установить сертификат, которому доверяет Excel, поэтому вместо Excel открывается рабочий стенд; чтобы попробовать снова, запустите npm start ещё раз и разрешите установку.",
    portTaken: (port) =>
      `Порт ${port} занят другой программой; завершите её или укажите другой порт (npm start -- --port 3100).`,
    notAPort: (found) => `«${found}» — не номер порта; укажите число от 0 до 65535.`,
    notBuilt: "Сборка не удалась, поэтому ничего не запущено; вот что она сообщила:",
    notSideloaded:
      "Не удалось запустить Excel с надстройкой; npm start -- --workbench откроет вместо него рабочий стенд.",
    stop: "Ctrl+C завершает работу.",
  },
  kk: {
    building: "Өзгергені құрастырылып жатыр …",
    workbench: (url) => `Жұмыс стенді ашық: ${url}`,
    excel: (url) => `Excel қондырмамен ашылады; ол ${url} мекенжайынан жүктеледі`,
    selfSigned:
      "Сертификат осы іске қосуға арнап жасалған және өзіне өзі қол қойған, сондықтан браузер бір рет ескертеді: жалғастыруға келісіңіз.",
    notTrusted:
      "Excel сенетін сертификатты орнату мүмкін болмады, сондықтан Excel орнына жұмыс стенді ашылады; қайталап көру үшін npm start пәрменін қайта іске қосып, орнатуға рұқсат беріңіз.",
    portTaken: (port) =>
      `${port} порты басқа бағдарламада; сол бағдарламаны жабыңыз немесе басқа порт көрсетіңіз (npm start -- --port 3100).`,
    notAPort: (found) => `«${found}» — порт нөмірі емес; 0 мен 65535 арасындағы санды көрсетіңіз.`,
    notBuilt: "Құрастыру сәтсіз аяқталды, сондықтан ештеңе іске қосылмады; оның хабары:",
    notSideloaded:
      "Excel бағдарламасын қондырмамен іске қосу мүмкін болмады; npm start -- --workbench оның орнына жұмыс стендін ашады.",
    stop: "Ctrl+C жұмысты аяқтайды.",
  },
};

/**
 * The texts in the system's language: from LC_ALL, LC_MESSAGES or LANG, otherwise from the system's locale; English if
 * there are none in it.
 */
export function systemTexts(
  env: Readonly<Record<string, string | undefined>> = process.env,
  system: string = new Intl.DateTimeFormat().resolvedOptions().locale,
): StartTexts {
  const locale = (env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"] ?? system).toLowerCase();
  return TEXTS[LANGUAGES.find((language) => locale.startsWith(language)) ?? "en"];
}
