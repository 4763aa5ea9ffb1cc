// Whoever has signed out leaves nothing in the browser: neither here, nor by the sign-out of Tasklist, which leads to the
// page of the sign-in.
const KEPT_STEPS = 'cordon-worklist';

document.addEventListener('submit', event => {
  if (new URL(event.target.action).pathname.endsWith('/logout')) {
    localStorage.removeItem(KEPT_STEPS);
  }
});

if (location.pathname.endsWith('/login') && new URLSearchParams(location.search).has('logout')) {
  localStorage.removeItem(KEPT_STEPS);
}
