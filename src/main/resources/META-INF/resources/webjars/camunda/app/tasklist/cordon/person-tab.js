// The tab "Person" beside a task's form: whom the task is about. The engine holds no names, so the card comes
// from Cordon itself, which checks who may see it and records who asked for the clear text.
import {language} from '../../../../../js/webapp-language.js';

const LABEL = {zh: '人员', en: 'Person'};
const FAILED = {
  zh: '无法显示该人员，您可能无权查看。',
  en: 'This person cannot be shown; you may not be allowed to see them.'
};

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

async function show(container, address, options) {
  const answer = await fetch(address, {credentials: 'same-origin', ...options});
  if (answer.ok) {
    container.innerHTML = await answer.text();
  } else {
    container.textContent = FAILED[language];
  }
}

export default {
  id: 'cordon.person',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: LABEL[language]},
  render: (container, {taskId}) => {
    const address = `${root}/tasks/${encodeURIComponent(taskId)}/person`;
    container.addEventListener('submit', event => {
      event.preventDefault();
      show(container, address, {method: 'POST', body: new URLSearchParams(new FormData(event.target))});
    });
    show(container, address);
  }
};
