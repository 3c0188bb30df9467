export declare const OFFICE_JS: string;
export declare const STYLE_NONCE: string;
export declare const PANE: string;
export declare const WORKER: string;
export declare const WORKBENCH: string;
