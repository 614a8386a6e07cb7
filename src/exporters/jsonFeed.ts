import type { Feed } from "./feedEntries";

/**
 * The feed as JSON Feed 1.1, the same entries with the same ids as in the Atom feed.
 * @param file its own name beside the tracker's page
 */
export function toJsonFeed({ words, place, rights, entries }: Feed, file: string): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: words.title,
    home_page_url: place.site,
    feed_url: `${place.site}${file}`,
    description: `${words.subtitle} ${rights}.`,
    language: words.language,
    authors: [{ name: words.author }],
    items: entries.map(({ id, title, link, updated, summary, html, tags }) => ({
      id,
      url: link,
      title,
      summary,
      content_html: html,
      date_published: updated,
      tags: tags.map(({ label }) => label),
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
