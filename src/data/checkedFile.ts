/** SHA-256 of the data file that the build has checked, in hexadecimal; none outside a build. See scripts/dataPlugin.mjs. */
declare const CHECKED_DATA: string;
const CHECKED = typeof CHECKED_DATA === "undefined" ? "" : CHECKED_DATA;

/**
 * Whether these bytes are the very ones that the build checked with the same rules: they need not be checked again, nor the code that
 * does it be fetched before the page can show anything. False where the browser has no digest (a page without https).
 */
export async function isCheckedFile(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  if (CHECKED === "" || !("subtle" in crypto)) return false;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === CHECKED;
}
