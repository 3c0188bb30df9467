/** Gives the client `RangeAreas.select` (ExcelApi 1.18), for which the npm package has only the type. */
import type { OpenedOfficeJs } from "../../../workbench/host/wire/node/open-office-js";

interface Client {
  readonly Excel: { readonly RangeAreas: { readonly prototype: object } };
  readonly OfficeExtension: {
    readonly BatchApiHelper: {
      /** The function with which the library's own methods send their calls. */
      invokeMethod(object: unknown, name: string, type: 1, args: [], flags: 0, result: 0): unknown;
    };
  };
}

export function letAreasBeSelected(library: OpenedOfficeJs): void {
  const { Excel, OfficeExtension } = library as unknown as Client;
  Object.assign(Excel.RangeAreas.prototype, {
    select(this: unknown) {
      OfficeExtension.BatchApiHelper.invokeMethod(this, "Select", 1, [], 0, 0);
    },
  });
}
