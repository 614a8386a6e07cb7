/** Whether a link may lead there. The data file is checked for it; React itself stops only `javascript:`. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
