/** What a report of an error starts with. */
export interface Report {
  readonly title: string;
  readonly body: string;
}

/**
 * Where errors are reported, as whoever hosts the page has set it: `<meta name="report-address" content="https://…/issues/new">` in
 * index.html, or `mailto:…`. null without one, or with an address of another sort. Nothing else reads the setting.
 */
export function reportAddress(page: Document = document): string | null {
  const setting = page.querySelector<HTMLMetaElement>('meta[name="report-address"]')?.content ?? "";
  return /^(https?|mailto):/i.test(setting) && URL.canParse(setting) ? setting : null;
}

/** The same address with the report begun: `title` and `body` of an issue form, `subject` and `body` of a mail. */
export function begunReport(address: string, { title, body }: Report): string {
  const url = new URL(address);
  if (url.protocol === "mailto:") {
    // Mail programs take "+" for a plus sign, so URLSearchParams would not do.
    url.search = `subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
    return url.href;
  }
  url.searchParams.set("title", title);
  url.searchParams.set("body", body);
  return url.href;
}
