/** What browsers that know Trusted Types give; TypeScript's DOM does not know them yet. */
interface PolicyFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string, type: string, sink: string) => string },
  ) => unknown;
}

/** Whether code may come from this address: a built file beside the page, or a worker that the page itself has written. */
export function isOwnScript(address: string, sink: string, base: string): boolean {
  if (address.startsWith(`blob:${new URL(base).origin}/`)) return sink.startsWith("Worker");
  const url = new URL(address, base);
  return url.href.startsWith(new URL("./", base).href) && url.pathname.endsWith(".js");
}

/**
 * The page's one Trusted Types policy. Text becomes HTML or script nowhere, so there is no rule for either: the browser refuses both.
 * The addresses of workers are let through where they lie beside the page.
 */
export function trustOwnScripts(): void {
  const { trustedTypes } = window as { readonly trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy("default", {
    createScriptURL(address, _type, sink) {
      if (isOwnScript(address, sink, document.baseURI)) return address;
      throw new TypeError(`Code from ${address} is refused`);
    },
  });
}
