import '../../../../js/webapp-session.js';
import {language, locales, preload} from '../../../../js/webapp-language.js';

await preload('tasklist');

// Tasklist lists the newest first; here the first is what is due first, unless somebody has chosen another order.
if (!location.hash.includes('sorting=')) {
  const dueFirst = encodeURIComponent(JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]));
  const separator = location.hash.includes('?') ? '&' : '?';
  history.replaceState(history.state, '', `${location.hash || '#/'}${separator}sorting=${dueFirst}`);
}

const shortcuts = {
  claimTask: {key: 'ctrl+alt+c', zh: '认领当前任务', en: 'Claims the current task'},
  focusFilter: {key: 'ctrl+shift+f', zh: '转到第一个筛选器', en: 'Goes to the first filter'},
  focusList: {key: 'ctrl+alt+l', zh: '转到列表中的第一个任务', en: 'Goes to the first task of the list'},
  focusForm: {key: 'ctrl+alt+f', zh: '转到表单的第一个输入框', en: 'Goes to the first field of the form'}
};

Object.values(shortcuts).forEach(shortcut => (shortcut.description = shortcut[language]));

export default {
  locales,
  shortcuts,
  disableWelcomeMessage: true,
  customScripts: ['card-number', 'person-tab', 'start-link', 'form-words', 'list-validity'].map(name => `cordon/${name}.js`)
};
