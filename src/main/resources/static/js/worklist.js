// Sends what came of visits by itself. A step is kept in this browser until the server has confirmed it, and sent again
// under the same key, so that a connection that is lost loses nothing and doubles nothing. A photo is kept beside its step
// and goes behind it.
(() => {
  const AGAIN = 15 * 1000;
  const ROWS = '/api/v1/pushes/rows';
  const LONGEST_SIDE = 1600;
  const MOST_TRIES = 20; // of a photo for which the server has no answer: five minutes
  const place = document.querySelector('[data-worklist]');
  const texts = place.dataset;

  const kept = () => keptSteps.of(texts.user);
  const keep = steps => keptSteps.keep(texts.user, steps);
  const forget = done => keep(kept().filter(step => step.key !== done.key));
  const taken = new Set(); // keys of steps whose photo is being put away
  const forgetPhotos = () => keptPhotos.only([...keptSteps.keys(), ...taken]);

  function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  }

  // What a button of the page means, as the interface takes it.
  function stepOf(form, button) {
    const step = {key: newKey(), at: Date.now(), label: button.textContent, rows: []};
    if (button.matches('[data-one]')) {
      const id = button.closest('[data-row]').dataset.row;
      const remark = form.elements[`remark-${id}`].value.trim() || null;
      return {...step, rows: [id], path: `${ROWS}/${id}/feedback`, body: {outcome: button.value, remark}};
    }
    const all = form.elements.all?.checked;
    const ids = [...form.querySelectorAll('input[name=row]:checked')].map(box => box.value);
    if (!all && ids.length === 0) {
      return null;
    }
    const rows = all ? {filter: JSON.parse(form.dataset.filter)} : {ids: ids.map(Number)};
    const shown = all ? [...form.querySelectorAll('input[name=row]')].map(box => box.value) : ids;
    return button.matches('[data-claim]')
      ? {...step, rows: shown, many: true, path: `${ROWS}/claims`, body: {rows}}
      : {...step, rows: shown, many: true, path: `${ROWS}/feedback`,
        body: {rows, outcome: button.value, remark: form.elements.remark.value.trim() || null}};
  }

  const cellOf = id => document.querySelector(`[data-row="${id}"] td.answer, section[data-row="${id}"]`);

  function show(selector, text) {
    const message = place.querySelector(selector);
    message.hidden = !text;
    (message.querySelector('[data-text]') || message).textContent = text;
  }

  const filled = (text, ...values) => values.reduce((all, value, i) => all.replace(`{${i}}`, value), text);

  function showKept() {
    const steps = kept();
    const waiting = new Set(steps.flatMap(step => step.rows));
    document.querySelectorAll('[data-waiting]').forEach(badge => badge.remove());
    waiting.forEach(id => {
      const badge = Object.assign(document.createElement('span'), {className: 'badge late', textContent: texts.pending});
      badge.dataset.waiting = '';
      cellOf(id)?.prepend(badge);
    });
    show('[data-note]', steps.length === 0 ? '' : filled(texts.unsent, steps.length));
  }

  // The row says what was told, and how it is taken back.
  function told(step) {
    const cell = cellOf(step.rows[0]);
    const box = document.querySelector(`input[name=row][value="${step.rows[0]}"]`);
    if (box) {
      box.checked = false;
      box.disabled = true;
    }
    const badge = Object.assign(document.createElement('span'), {className: 'badge good', textContent: step.label});
    const undo = Object.assign(document.createElement('a'), {href: `/worklist/${step.rows[0]}`, textContent: texts.undo});
    cell?.querySelectorAll('details, form, [data-state]').forEach(part => part.remove());
    cell?.append(badge, ' ', undo);
  }

  function confirmed(step, changed) {
    forget(step);
    forgetPhotos();
    if (step.many) {
      show('[data-done]', filled(texts.changed, changed.changed, changed.unchanged));
      window.htmx?.ajax('GET', location.href, {target: '#work', select: '#work', swap: 'outerHTML'});
    } else {
      told(step);
    }
  }

  function refused(step, problem) {
    forget(step);
    forgetPhotos();
    show('[data-problem]', `${step.label}: ${problem.detail || problem.title}`);
  }

  // Whether the session is over, or the server may take the same later.
  function isForLater(answer, said) {
    if (answer.status === 401 || answer.status === 403) {
      show('[data-problem]', texts.signin);
      return true;
    }
    return answer.status >= 500 || answer.status === 429 || said.code === 'changed.meanwhile';
  }

  // A photo is made small here already, so that less goes out from a staircase, and nothing of what the camera wrote
  // beside it. What this browser cannot read goes as it is: the server says what is wrong.
  async function small(file) {
    try {
      const picture = await createImageBitmap(file);
      const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
      const canvas = document.createElement('canvas');
      Object.assign(canvas, {width: Math.round(picture.width * scale), height: Math.round(picture.height * scale)});
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      return await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.85)) || file;
    } catch (noPicture) {
      console.info('Sent as it is', noPicture.message);
      return file;
    }
  }

  // What the server says; nothing where a proxy answers instead of it, with a page.
  async function saidIn(answer) {
    const isJson = (answer.headers.get('Content-Type') || '').includes('json');
    return isJson ? {...await answer.json(), isJson} : {isJson: answer.status === 204};
  }

  // How often the server had no answer for the photo of the step.
  function countTry(step) {
    const tries = (step.tries || 0) + 1;
    keep(kept().map(one => one.key === step.key ? {...one, tries} : one));
    return tries;
  }

  // Answers whether it need not be tried again: the result is told, whatever becomes of its photo.
  async function deliverPhoto(step, token) {
    if (taken.has(step.key)) {
      return false;
    }
    const photo = await keptPhotos.get(step.key);
    if (!photo) {
      show('[data-problem]', texts.lost);
      return true;
    }
    const body = new FormData();
    body.append('photo', photo, 'photo');
    const answer = await fetch(`${ROWS}/${step.rows[0]}/photo`, {
      method: 'POST',
      redirect: 'error',
      headers: {'X-CSRF-TOKEN': token},
      body,
    });
    const said = await saidIn(answer);
    if (answer.ok) {
      return said.isJson;
    }
    const tries = answer.status >= 500 ? countTry(step) : 0;
    if (isForLater(answer, said) && tries < MOST_TRIES) {
      return false;
    }
    show('[data-problem]', `${filled(texts.photo, step.label)} ${said.detail || said.title || filled(texts.answered, answer.status)}`);
    return true;
  }

  // Answers whether the next step may be tried.
  async function deliver(step) {
    const token = document.querySelector('input[name=_csrf]').value;
    const answer = await fetch(step.path, {
      method: 'POST',
      redirect: 'error',
      headers: {'Content-Type': 'application/json', 'Idempotency-Key': step.key, 'X-CSRF-TOKEN': token},
      body: JSON.stringify(step.body),
    });
    const said = await saidIn(answer);
    if (isForLater(answer, said) || !said.isJson) {
      return false;
    }
    if (answer.ok) {
      if (!step.photo || await deliverPhoto(step, token)) {
        confirmed(step, said);
      }
      return true;
    }
    refused(step, said);
    return true;
  }

  let sending = false;

  async function send() {
    if (sending) {
      return;
    }
    sending = true;
    try {
      const tried = new Set();
      const untried = () => kept().find(step => !tried.has(step.key));
      for (let next = untried(); next && await deliver(next); next = untried()) {
        tried.add(next.key);
      }
    } catch (noConnection) {
      console.info('Not sent yet', noConnection.message);
    } finally {
      sending = false;
      showKept();
    }
  }

  const photoOf = button => button.matches('[data-one]') && button.closest('.telling').querySelector('[type=file]')?.files[0];

  // Whether a result of the row is on its way already: a second tap means the same visit.
  const isWaiting = step => !step.many && kept().some(other => !other.many && other.rows[0] === step.rows[0]);

  // The result is kept first: a phone may take its time over the photo, or give up.
  async function take(step, button) {
    const photo = photoOf(button);
    button.closest('details')?.removeAttribute('open');
    if (photo) {
      taken.add(step.key);
    }
    keep([...kept(), {...step, photo: !!photo}]);
    showKept();
    if (photo) {
      await keptPhotos.put(step.key, await small(photo));
      taken.delete(step.key);
    }
    send();
  }

  document.addEventListener('submit', event => {
    if (!event.target.matches('[data-rows]') || !event.submitter) {
      return;
    }
    event.preventDefault();
    show('[data-problem]', '');
    show('[data-done]', '');
    const step = stepOf(event.target, event.submitter);
    if (!step) {
      show('[data-problem]', texts.choose);
      return;
    }
    if (!isWaiting(step)) {
      take(step, event.submitter);
    }
  }, {capture: true});

  document.addEventListener('change', event => {
    if (event.target.matches('[data-tick-all]')) {
      document.querySelectorAll('input[name=row]:not(:disabled)').forEach(box => {
        box.checked = event.target.checked;
      });
    }
  });

  const rows = () => [...document.querySelectorAll('tr[data-row]')];

  function move(by) {
    const all = rows();
    const now = all.indexOf(document.activeElement.closest('tr[data-row]'));
    all[Math.min(Math.max(now + by, 0), all.length - 1)]?.focus();
  }

  function open(row) {
    const details = row.querySelector('details');
    if (details) {
      details.open = !details.open;
    }
  }

  // Keys of a row work while the row has the focus, so that nobody tells something while typing.
  function press(event) {
    const row = event.target.matches('tr[data-row]') ? event.target : null;
    if (event.key === '/') {
      document.querySelector('#q')?.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (row && event.key === '+') {
      row.querySelector('input[name=row]')?.click();
    } else if (row && event.key === 'Enter') {
      open(row);
    } else if (row?.querySelector('details[open]') && /^[1-9]$/.test(event.key)) {
      row.querySelectorAll('[data-one]')[event.key - 1]?.click();
    } else {
      return;
    }
    event.preventDefault();
  }

  document.addEventListener('keydown', event => {
    const typing = event.target.matches('input:not([type=checkbox]), select, textarea');
    if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      press(event);
    }
  });

  place.querySelector('[data-again]').addEventListener('click', send);
  document.addEventListener('htmx:afterSettle', showKept);
  window.addEventListener('online', send);
  setInterval(() => kept().length > 0 && send(), AGAIN);
  document.documentElement.classList.add('scripted');
  keep(kept());
  forgetPhotos();
  showKept();
  send();
})();
