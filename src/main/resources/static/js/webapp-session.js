// When the session is over, Tasklist and Cockpit would show a sign-in of their own, which nobody answers. Cordon's page says
// why instead, and leads back here.
const KEPT = 'cordon-place';

const OWN_SIGN_IN = '#/login';

const kept = JSON.parse(sessionStorage.getItem(KEPT) || 'null');
sessionStorage.removeItem(KEPT);
if (kept && kept.path === location.pathname) {
  history.replaceState(history.state, '', kept.hash);
}
if (location.hash.startsWith(OWN_SIGN_IN)) {
  history.replaceState(history.state, '', '#/');
}

let leaving = false;

function look(status) {
  if (status === 401 && !leaving) {
    leaving = true;
    sessionStorage.setItem(KEPT, JSON.stringify({path: location.pathname, hash: location.hash || '#/'}));
    location.reload();
  }
}

const send = XMLHttpRequest.prototype.send;
XMLHttpRequest.prototype.send = function (...content) {
  this.addEventListener('readystatechange', () => this.readyState === XMLHttpRequest.DONE && look(this.status));
  return send.apply(this, content);
};

const fetched = window.fetch;
window.fetch = async (...request) => {
  const answer = await fetched(...request);
  look(answer.status);
  return answer;
};
