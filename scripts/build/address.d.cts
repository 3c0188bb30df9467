export declare const DEVELOPMENT_ADDRESS: string;
export declare function addressOf(
  env?: { readonly address?: unknown },
  environment?: { readonly ADDIN_ADDRESS?: string },
): string;
export declare function manifestFor(address: string, text: string): string;
