// Tasklist, Cockpit, Admin and Welcome follow the language switch of Cordon's own pages,
// else the browser's language, else Chinese: the same rule as CallerLanguage.java.
const chosen = /(?:^|;\s*)cordon-language=(en|zh)(?:;|$)/.exec(document.cookie);

export default chosen
  ? {availableLocales: [chosen[1]], fallbackLocale: chosen[1]}
  : {availableLocales: ['en', 'zh'], fallbackLocale: 'zh'};
