// Sends a file as a program would, straight from the disk and however large, and says how far it is. What was typed stays
// where it is whatever becomes of the file.
(() => {
  const MEGABYTE = 1024 * 1024;
  const form = document.querySelector('[data-import]');
  if (!form) {
    return;
  }
  const texts = form.dataset;
  const part = selector => form.querySelector(selector);
  const filled = (text, ...values) => values.reduce((all, value, i) => all.replace(`{${i}}`, value), text);
  const language = document.documentElement.lang;
  let request = null;

  function refuse(text, next) {
    const place = part('[data-problem]');
    place.querySelector('[data-text]').textContent = text;
    place.querySelector('[data-next]').textContent = next || '';
    place.hidden = false;
    place.focus();
  }

  function left(seconds) {
    return seconds < 120 ? filled(texts.seconds, Math.ceil(seconds)) : filled(texts.minutes, Math.round(seconds / 60));
  }

  const megabytes = bytes => (bytes / MEGABYTE).toLocaleString(language, {maximumFractionDigits: 1, minimumFractionDigits: 1});

  function progress(done, all, began) {
    const seconds = (performance.now() - began) / 1000;
    const rate = done / Math.max(seconds, 0.001);
    Object.assign(part('[data-sending] progress'), {max: all, value: done});
    part('[data-cancel]').hidden = done >= all;
    const words = [filled(texts.done, megabytes(done), megabytes(all))];
    if (done >= all) {
      words.push(texts.checked);
    } else if (seconds > 1) {
      words.push(filled(texts.rate, megabytes(rate), left((all - done) / rate)));
    }
    part('[data-sending] [data-text]').textContent = words.join(' ');
  }

  function sending(now) {
    part('[data-sending]').hidden = !now;
    part('[data-send]').disabled = now;
    form.querySelectorAll('[data-part], [name=file]').forEach(field => {
      field.disabled = now;
    });
  }

  // The page may be older than the session: whoever is signed out learns it before the file is sent.
  async function token() {
    const page = await fetch(texts.page, {redirect: 'manual'});
    const found = page.ok && new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('[data-import] [name=_csrf]');
    if (!found) {
      throw new Error(texts.signin);
    }
    return found.value;
  }

  function content(file) {
    const content = new FormData();
    form.querySelectorAll('[data-part]').forEach(field => {
      const said = field.type === 'checkbox' ? field.checked && field.value : field.value.trim();
      if (said) {
        content.append(field.name, said);
      }
    });
    content.append('file', file);
    return content;
  }

  function answered() {
    let said = {};
    try {
      said = JSON.parse(request.responseText);
    } catch {
      said = {};
    }
    if (request.status === 202) {
      location.assign(`/imports/${said.id}`);
      return;
    }
    sending(false);
    if (request.status === 401 || request.status === 403) {
      refuse(said.code === 'access.denied' && said.detail ? said.detail : texts.signin);
    } else if (said.detail) {
      refuse((said.line ? `${filled(texts.line, said.line)} ` : '') + said.detail, texts.next);
    } else {
      refuse(filled(texts.failed, request.status));
    }
  }

  function upload(file, key) {
    const body = content(file);
    const began = performance.now();
    sending(true);
    progress(0, file.size, began);
    request = new XMLHttpRequest();
    request.open('POST', texts.to);
    request.setRequestHeader('X-CSRF-TOKEN', key);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.upload.addEventListener('progress', event => progress(event.loaded, event.total, began));
    request.addEventListener('load', answered);
    request.addEventListener('error', () => {
      sending(false);
      refuse(texts.broken);
    });
    request.addEventListener('abort', () => {
      request = null;
      sending(false);
      refuse(texts.cancelled);
    });
    request.send(body);
  }

  form.addEventListener('submit', async event => {
    event.preventDefault();
    const file = part('[name=file]').files[0];
    part('[data-problem]').hidden = true;
    if (file.size > Number(texts.largest)) {
      refuse(filled(texts.toolarge, megabytes(file.size), megabytes(texts.largest)));
      return;
    }
    part('[data-send]').disabled = true;
    try {
      upload(file, await token());
    } catch (failure) {
      sending(false);
      refuse(failure instanceof TypeError ? texts.broken : failure.message);
    }
  });

  part('[data-cancel]').addEventListener('click', () => request.abort());

  window.addEventListener('beforeunload', event => {
    if (request && request.readyState !== XMLHttpRequest.DONE) {
      event.preventDefault();
    }
  });

  // Whoever comes back to the page finds the form as they left it, and able to send.
  window.addEventListener('pageshow', () => sending(false));
})();
