// The number of the case or person on each card of the task list: the engine's own answer does not carry it.
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const numbers = new Map();
let asked;

async function ask() {
  await new Promise(resolve => setTimeout(resolve, 20)); // lets all cards of the list join in one question
  const ids = [...numbers].filter(([, number]) => number === undefined).map(([id]) => id);
  asked = undefined;
  const query = new URLSearchParams([['mine', 'false'], ['limit', '500'], ...ids.map(id => ['id', id])]);
  const answer = await fetch(`${root}/api/v1/tasks?${query}`, {credentials: 'same-origin'});
  const items = answer.ok ? (await answer.json()).items : [];
  items.forEach(task => numbers.set(task.id, task.processNumber));
}

async function numberOf(taskId) {
  if (!numbers.get(taskId)) {
    numbers.set(taskId, undefined);
    asked ??= ask();
    await asked;
  }
  return numbers.get(taskId);
}

export default {
  id: 'cordon.card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: async (container, {taskId}) => {
    container.classList.add('cordon-number');
    container.textContent = (await numberOf(taskId)) || '';
  }
};
