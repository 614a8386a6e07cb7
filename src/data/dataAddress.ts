import { isPrivateHost } from "./privateHost";

/** Why an address of a data file is not followed. */
type AddressRefusal = "address" | "private";

export type DataAddress = { readonly ok: true; readonly url: string } | { readonly ok: false; readonly reason: AddressRefusal };

/**
 * What an address of a data file leads to, and whether it may be followed (contract section 5): `https:` or the page's own origin,
 * without a name and password; private hosts only where the page itself is on one. `page` is the address of the page.
 */
export function dataAddress(text: string, page: string): DataAddress {
  const own = new URL(page);
  let url: URL;
  try {
    url = new URL(text, page);
  } catch {
    return { ok: false, reason: "address" };
  }
  if (url.username !== "" || url.password !== "") return { ok: false, reason: "address" };
  // A page from a file has the origin "null", which is no origin that two addresses can share.
  const isOwn = url.origin === own.origin && /^https?:$/.test(url.protocol);
  if (!isOwn && url.protocol !== "https:") return { ok: false, reason: "address" };
  if (!isOwn && isPrivateHost(url.hostname) && !(own.protocol.startsWith("http") && isPrivateHost(own.hostname)))
    return { ok: false, reason: "private" };
  url.hash = "";
  return { ok: true, url: url.href };
}

/** What data from an address is called on screen: its file and its host, such as `pledges.json (example.org)`. */
export function dataAddressName(address: string): string {
  const { host, pathname } = new URL(address);
  const file = pathname.slice(pathname.lastIndexOf("/") + 1);
  let name = file;
  try {
    name = decodeURIComponent(file);
  } catch {
    // A broken escape is shown as it stands.
  }
  return name === "" ? host : `${name} (${host})`;
}
