/** The id of a condition's switch in the page, which other parts of the view put the focus on. */
export function switchId(condition: string): string {
  return `condition-${encodeURIComponent(condition)}`;
}
