// Tasklist, Cockpit, Admin and Welcome follow the language switch of Cordon's own pages,
// else the browser's language, else Chinese: the same rule as CallerLanguage.java.
const supported = ['zh', 'en'];
const chosen = /(?:^|;\s*)cordon-language=(zh|en)(?:;|$)/.exec(document.cookie);
const browser = (navigator.languages?.[0] || navigator.language || '').split('-')[0].toLowerCase();

export const language = chosen ? chosen[1] : supported.includes(browser) ? browser : supported[0];

export const locales = {availableLocales: [language], fallbackLocale: language};
