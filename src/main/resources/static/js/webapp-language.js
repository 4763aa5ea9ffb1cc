// Tasklist, Cockpit, Admin and Welcome follow the language switch of Cordon's own pages,
// else the browser's language, else Chinese: the same rule as CallerLanguage.java.
const supported = ['zh', 'en'];
const chosen = /(?:^|;\s*)cordon-language=(zh|en)(?:;|$)/.exec(document.cookie);
const browser = (navigator.languages?.[0] || navigator.language || '').split('-')[0].toLowerCase();

export const language = chosen ? chosen[1] : supported.includes(browser) ? browser : supported[0];

export const locales = {availableLocales: [language], fallbackLocale: language};

// Puts the app's texts where it looks for them first. Without this it shows raw keys in places when the network is
// slower than the rest of the start.
export async function preload(app) {
  const root = document.querySelector('base').getAttribute('app-root');
  const name = `${root}/app/${app}/locales/_locales_data_${language}_${window.bust}`;
  const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  if (!kept[name]) {
    const answer = await fetch(`${root}/app/${app}/locales/${language}.json`);
    localStorage.setItem('camunda-web', JSON.stringify({...kept, [name]: await answer.text()}));
  }
}
