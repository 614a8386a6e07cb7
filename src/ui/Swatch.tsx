/**
 * A small square in the colour of a series or category. Decoration: the word always stands beside it.
 * @param className a colour class such as `c-aid`, optionally with `hatch`
 */
export function Swatch({ className }: { className: string }) {
  return <span className={`sw ${className}`} aria-hidden="true" />;
}
