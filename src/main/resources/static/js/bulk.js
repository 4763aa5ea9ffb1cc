// Sends one set of answers for all ticked tasks, a few at a time, so that the page can say how far it is and be stopped.
// What was sent stays done; sending the same again changes nothing and is told so.
(() => {
  const SLICE = 25;
  const LANES = 2;
  const LEFT = ['ALREADY_DONE', 'OVER', 'CLAIMED', 'UNKNOWN', 'REFUSED', 'FAILED'];
  const STILL_OPEN = ['REFUSED', 'FAILED'];
  const form = document.querySelector('[data-bulk]');
  document.querySelector('#kind')?.addEventListener('change', event => {
    ['#unit', '#community'].forEach(field => document.querySelector(field)?.remove());
    event.target.form.submit();
  });
  if (!form) {
    return;
  }
  const texts = form.dataset;
  const part = selector => form.querySelector(selector);
  const boxes = () => [...form.querySelectorAll('[data-task-box]')];
  const ticked = () => boxes().filter(box => box.checked && !box.disabled);
  const filled = (text, ...values) => values.reduce((all, value, i) => all.replace(`{${i}}`, value), text);
  const row = id => form.querySelector(`[data-task="${id}"]`);
  let sending = false;
  let stopped = false;

  function say(selector, text) {
    const place = part(selector);
    place.hidden = !text;
    place.textContent = text;
  }

  // A field that is not asked for is neither checked nor sent.
  function ask() {
    form.querySelectorAll('[data-asked]').forEach(field => {
      const {when, is} = field.dataset;
      const asked = !when || form.querySelector(`input[name="${when}"]:checked, select[name="${when}"]`)?.value === is;
      field.hidden = !asked;
      field.querySelectorAll('input, select, textarea').forEach(input => {
        input.disabled = !asked;
      });
    });
  }

  function count() {
    form.querySelectorAll('[type=submit]').forEach(button => {
      button.textContent = filled(texts.ticked, ticked().length);
      button.disabled = sending;
    });
    const all = boxes().filter(box => !box.disabled);
    part('[data-tick-all]').checked = all.length > 0 && all.every(box => box.checked);
  }

  // What is answered, with the words that the reader has seen.
  function answered() {
    return [...form.querySelectorAll('[data-asked]:not([hidden])')].flatMap(field => {
      const {key, type, label} = field.dataset;
      const input = field.querySelector(type === 'radio' || type === 'checkbox' ? 'input:checked' : 'input, select, textarea');
      const value = input?.value.trim();
      if (!value) {
        return [];
      }
      if (type === 'checkbox') {
        return [{key, value: true, said: label}];
      }
      const word = type === 'radio' ? input.labels[0].textContent : type === 'select' ? input.selectedOptions[0].textContent : value;
      return [{key, value, said: `${label}: ${word}`}];
    });
  }

  const item = text => Object.assign(document.createElement('li'), {textContent: text});

  async function post(taskIds, answers) {
    const answer = await fetch('/api/v1/tasks/completions', {
      method: 'POST',
      redirect: 'error',
      headers: {'Content-Type': 'application/json', 'X-CSRF-TOKEN': part('input[name=_csrf]').value},
      body: JSON.stringify({taskIds, kind: texts.kind, answers}),
    });
    if (answer.status === 401 || answer.status === 403) {
      throw new Error(texts.signin);
    }
    const said = await answer.json();
    if (!answer.ok) {
      throw new Error(said.detail || said.title);
    }
    return said.items;
  }

  function mark(one) {
    const line = row(one.taskId);
    const box = line.querySelector('[data-task-box]');
    box.checked = STILL_OPEN.includes(one.result);
    box.disabled = !box.checked;
    const good = one.result === 'DONE';
    const text = good ? texts.answered : one.reason;
    const state = Object.assign(document.createElement('span'), {className: good ? 'badge good' : 'reason', textContent: text});
    line.querySelector('[data-state]').replaceChildren(state);
  }

  function progress(done, all) {
    const bar = part('[data-progress]');
    if (bar.hidden) {
      bar.hidden = false;
      bar.scrollIntoView({block: 'center'});
    }
    bar.querySelector('[data-text]').textContent = filled(texts.sent, done, all);
    Object.assign(bar.querySelector('progress'), {max: all, value: done});
  }

  function outcome(told, all, problem) {
    const of = result => told.filter(one => one.result === result);
    const counts = ['DONE', ...LEFT].map(result => [texts[result.toLowerCase()], of(result).length]);
    counts.push([texts.unsent, all - told.length]);
    const shown = counts.filter(([, number], i) => i === 0 || number > 0).map(([text, number]) => item(filled(text, number)));
    const left = told.filter(one => one.result !== 'DONE').map(one => {
      const line = row(one.taskId);
      return item(`${line.querySelector('[data-name]').textContent} ${line.dataset.number}: ${one.reason}`);
    });
    part('[data-counts]').replaceChildren(...shown);
    part('[data-left]').replaceChildren(...left);
    part('[data-left-title]').hidden = left.length === 0;
    say('[data-problem]', problem);
    part('[data-again]').href = location.href;
    part('[data-progress]').hidden = true;
    part('[data-outcome]').hidden = false;
    part('[data-outcome]').focus();
  }

  // Two slices are under way at once, so that the server works on one while the other travels.
  async function send(ids, answers) {
    const told = [];
    let next = 0;
    let problem = '';
    sending = true;
    stopped = false;
    part('[data-answers]').hidden = true;
    part('[data-outcome]').hidden = true;
    count();
    progress(0, ids.length);
    async function lane() {
      while (next < ids.length && !stopped) {
        const from = next;
        next += SLICE;
        const some = await post(ids.slice(from, next), answers);
        some.forEach(mark);
        told.push(...some);
        progress(told.length, ids.length);
      }
    }
    function broken(failure) {
      stopped = true;
      problem = failure instanceof TypeError ? texts.broken : failure.message;
    }
    await Promise.all(Array.from({length: LANES}, () => lane().catch(broken)));
    sending = false;
    part('[data-answers]').hidden = false;
    outcome(told, ids.length, problem);
    count();
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    const ids = ticked().map(box => box.value);
    say('[data-missing]', ids.length === 0 ? texts.tick : '');
    if (ids.length === 0 || sending) {
      return;
    }
    const dialog = part('[data-confirm]');
    dialog.querySelector('[data-text]').textContent = filled(texts.question, ids.length);
    dialog.querySelector('[data-summary]').replaceChildren(...answered().map(one => item(one.said)));
    dialog.showModal();
    dialog.querySelector('[data-no]').focus();
  });

  part('[data-yes]').addEventListener('click', () => {
    part('[data-confirm]').close();
    send(ticked().map(box => box.value), Object.fromEntries(answered().map(one => [one.key, one.value])));
  });
  part('[data-no]').addEventListener('click', () => part('[data-confirm]').close());
  part('[data-stop]').addEventListener('click', () => {
    stopped = true;
  });

  form.addEventListener('change', event => {
    if (event.target.matches('[data-tick-all]')) {
      boxes().filter(box => !box.disabled).forEach(box => {
        box.checked = event.target.checked;
      });
    }
    ask();
    count();
  });

  // Arrows go from row to row, as on the work list.
  form.addEventListener('keydown', event => {
    const by = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (by && event.target.matches('[data-task-box]')) {
      const open = boxes().filter(box => !box.disabled);
      open[open.indexOf(event.target) + by]?.focus();
      event.preventDefault();
    }
  });

  window.addEventListener('beforeunload', event => {
    if (sending) {
      event.preventDefault();
    }
  });

  ask();
  count();
})();
