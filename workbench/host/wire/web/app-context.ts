/** The data that office.js gets when it starts: the host's name and its abilities. */

export interface AppContextOptions {
  /** Language of the user interface, such as "ru-RU". */
  readonly locale: string;
  /** Language of the workbook's data. */
  readonly dataLocale: string;
  /** Requirement set → highest version. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** The document's settings: key → JSON text. */
  readonly settings: ReadonlyMap<string, string>;
  readonly documentUrl: string;
}

/** The value of `OSF.AppName.ExcelWebApp` in the client. */
const EXCEL_ON_THE_WEB = 16;
const READ_AND_WRITE = 1;
const OPENED_BY_USER = 1;

export function appContext(controlId: string, options: AppContextOptions): unknown {
  return {
    _id: controlId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: "16.0",
    _hostFullVersion: "16.0.0.0",
    _appUILocale: options.locale,
    _dataLocale: options.dataLocale,
    _docUrl: options.documentUrl,
    _clientMode: READ_AND_WRITE,
    _reason: OPENED_BY_USER,
    _settings: [...options.settings],
    _requirementMatrix: JSON.stringify(options.requirementSets),
  };
}

/** The add-in's address with the parameters that office.js looks for. */
export function addinUrl(url: string, locale: string, base: string): URL {
  const address = new URL(url, base);
  const separator = address.search === "" ? "?" : "&";
  address.search += `${separator}${hostInfoParameter(locale)}`;
  return address;
}

function hostInfo(locale: string): string {
  return `Excel$Web$16.01$${locale}$corr$$disableLogging$0`;
}

function hostInfoParameter(locale: string): string {
  return `_host_Info=${hostInfo(locale)}`;
}

/** The frame's name: the second place where office.js looks; it survives a change of page. */
export function frameName(
  conversationId: string,
  controlId: string,
  locale: string,
  hostOrigin: string,
): string {
  return JSON.stringify({
    baseFrameName: controlId,
    hostInfo: hostInfo(locale),
    xdmInfo: `${conversationId}|${controlId}|${hostOrigin}`,
    serializerVersion: "1",
    flights: "[]",
  });
}
