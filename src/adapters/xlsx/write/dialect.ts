/** The URIs of the format's two dialects for the same things. */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
}

const TRANSITIONAL: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

const STRICT: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

export function dialectOf(isStrict: boolean): Dialect {
  return isStrict ? STRICT : TRANSITIONAL;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The relations of relations parts themselves: the same in both dialects. */
export const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const ContentType = {
  worksheet: `${CONTENT}.worksheet+xml`,
  table: `${CONTENT}.table+xml`,
  styles: `${CONTENT}.styles+xml`,
  customProperty: `${CONTENT}.customProperty`,
  relations: "application/vnd.openxmlformats-package.relationships+xml",
} as const;
