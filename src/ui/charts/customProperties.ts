import type { CSSProperties } from "react";

/** Custom properties as a style: React sets them through CSSOM, which the page's Content-Security-Policy allows. */
export function customProperties(values: Readonly<Record<`--${string}`, string | number>>): CSSProperties {
  return values;
}
