/** What a typed text means: an amount in whole units of the base currency, nothing, or no amount. */
export type AmountText =
  { readonly kind: "empty" } | { readonly kind: "value"; readonly value: number } | { readonly kind: "not-an-amount" };

/** Words for powers of ten, in the three languages of the screen and in short forms. In French and Ukrainian a "billion" is 10^12. */
const POWERS: readonly (readonly [number, RegExp])[] = [
  [3, /^(?:k|thousand|тис|тисяч[аіу]?|mille|milliers?)$/u],
  [6, /^(?:m|mn|mio|mln|millions?|млн|мільйон(?:и|ів|а)?)$/u],
  [9, /^(?:b|bn|md|mds|mrd|mia|milliards?|млрд|мільярд(?:и|ів|а)?)$/u],
  [12, /^(?:t|tn|trn|trillions?|трлн|трильйон(?:и|ів|а)?)$/u],
];

function powerOf(word: string, language: string): number | null {
  if (word === "") return 0;
  if (/^billions?$/.test(word)) return language === "fr" ? 12 : 9;
  return POWERS.find(([, shape]) => shape.test(word))?.[0] ?? null;
}

/** Digits with their grouping taken away and a point for decimals, or null. A comma groups in English only where three digits follow it. */
function plainDigits(typed: string, language: string): string | null {
  const digits = typed.replace(/[\s'’_]/gu, "");
  if (!/^\d[\d.,]*$/.test(digits)) return null;
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return digits.replaceAll(".", "");
  const grouped = language === "en" ? /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/ : /^\d{1,3}(?:,\d{3}){2,}(?:\.\d*)?$/;
  const plain = grouped.test(digits) ? digits.replaceAll(",", "") : digits.replace(",", ".");
  return /^\d+(?:\.\d*)?$/.test(plain) ? plain : null;
}

/**
 * Reads an amount as typed: "2500000000", "1 000 000", "1,000,000", "2.5bn", "€2,5 Md", "500 млн".
 * @param language of the screen: it decides what a comma and the word "billion" mean
 */
export function readAmount(text: string, language: string): AmountText {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/^\p{Sc}|\p{Sc}$/gu, "")
    .trim();
  if (typed === "") return { kind: text.trim() === "" ? "empty" : "not-an-amount" };
  const match = /^([\d.,\s'’_]+)([\p{L}.]*)$/u.exec(typed);
  const digits = plainDigits(match?.[1] ?? "", language);
  const power = powerOf((match?.[2] ?? "").replace(/\.$/, ""), language);
  if (digits === null || power === null) return { kind: "not-an-amount" };
  // The power goes into the text, so that 2.3 million is 2300000 and not what floating point makes of the product.
  const value = Number(`${digits}e${power}`);
  return Number.isFinite(value) && value <= Number.MAX_SAFE_INTEGER / 100 ? { kind: "value", value } : { kind: "not-an-amount" };
}
