/** Gives the client `RangeAreas.select` (ExcelApi 1.18), which the npm package's has in its types alone. */
import type { OpenedOfficeJs } from "../../../workbench/host/wire/node/open-office-js";

interface Client {
  readonly Excel: { readonly RangeAreas: { readonly prototype: object } };
  readonly OfficeExtension: {
    readonly BatchApiHelper: {
      /** As the library's own methods send themselves. */
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
