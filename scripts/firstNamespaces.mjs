/**
 * The namespaces of messages that the first load has: those of everything that is drawn before a chunk of its own has come. A test walks
 * the imports from the page's entry and says what is missing or too much.
 * @type {readonly string[]}
 */
export const firstNamespaces = [
  "age",
  "app",
  "category",
  "common",
  "compareNotice",
  "conditionState",
  "coverage",
  "dataset",
  "due",
  "explain",
  "explore",
  "exporting",
  "facet",
  "filters",
  "finding",
  "format",
  "missing",
  "status",
  "statusInText",
  "table",
  "terms",
];
