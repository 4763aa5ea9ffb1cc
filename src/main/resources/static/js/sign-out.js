// Whoever signs out leaves nothing of their own in the browser, and is asked first if something would be lost. The sign-out
// of Tasklist cannot ask nor say who it was; it leads to the page of the sign-in, and nobody's steps are left then.
const SIGNED_OUT_HERE = 'cordon-signed-out';

document.addEventListener('submit', event => {
  if (!new URL(event.target.action).pathname.endsWith('/logout')) {
    return;
  }
  const {user, leave} = event.target.dataset;
  if (keptSteps.of(user).length > 0 && !confirm(leave)) {
    event.preventDefault();
    return;
  }
  keptSteps.keep(user, []);
  keptPhotos.only(keptSteps.keys());
  sessionStorage.setItem(SIGNED_OUT_HERE, user);
}, {capture: true});

if (location.pathname.endsWith('/login') && new URLSearchParams(location.search).has('logout')) {
  if (!sessionStorage.getItem(SIGNED_OUT_HERE)) {
    keptSteps.clear();
  }
  keptPhotos.only(keptSteps.keys()); // again: the page before may have been left too soon
  sessionStorage.removeItem(SIGNED_OUT_HERE);
}
