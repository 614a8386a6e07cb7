import messages from "./messages/en.json";

/**
 * What only views and dialogs in chunks of their own say, in English. In the built page this is a part of the catalogue that comes in a
 * chunk of its own (scripts/messagesPlugin.mjs knows this file by its name); elsewhere it is all of it.
 */
export const laterWords = messages;
