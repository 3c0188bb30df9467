/** The part of `Office` that excel-web lacks, because it normally comes from office.js and the host's answers there. */

export interface OfficeOptions {
  /** The API that the host claims to support: set → highest version. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Language of the user interface, such as "ru-RU". */
  readonly displayLanguage?: string;
  /** Language of the workbook's data. */
  readonly contentLanguage?: string;
}

/**
 * ExcelApi 1.17 as in Excel 2024. The library itself asks for `DelayForCellEdit` and `RichApiRuntimeFlag` before it
 * sends the flags of these names.
 */
export const DEFAULT_REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.17",
  DelayForCellEdit: "1.1",
  RichApiRuntimeFlag: "1.1",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  DialogApi: "1.1",
};

function versionOf(text: string): readonly [number, number] {
  const [major = "0", minor = "0"] = text.split(".");
  return [Number(major), Number(minor)];
}

/** Compares names without case, and "1.9" before "1.10". */
export function isSetSupported(
  sets: Readonly<Record<string, string>>,
  name: string,
  minVersion: string | number = "0",
): boolean {
  const found = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase());
  if (found === undefined) return false;
  const [major, minor] = versionOf(found[1]);
  const [minMajor, minMinor] = versionOf(String(minVersion));
  return major > minMajor || (major === minMajor && minor >= minMinor);
}

/** The context to which the library adds its enumerations. */
export function officeContext(options: OfficeOptions): Record<string, unknown> {
  const { requirementSets = DEFAULT_REQUIREMENT_SETS, displayLanguage = "en-US" } = options;
  const info = { host: "Excel", platform: "OfficeOnline" };
  const onReady = (callback?: (result: typeof info) => unknown) => Promise.resolve(info).then(tap(callback));
  return {
    onReady,
    context: {
      displayLanguage,
      contentLanguage: options.contentLanguage ?? displayLanguage,
      diagnostics: { ...info, version: "16.0.0.0" },
      host: info.host,
      platform: info.platform,
      requirements: {
        isSetSupported: (name: string, minVersion?: string) =>
          isSetSupported(requirementSets, name, minVersion),
      },
    },
  };
}

function tap<T>(callback: ((value: T) => unknown) | undefined): (value: T) => T {
  return (value) => {
    callback?.(value);
    return value;
  };
}
