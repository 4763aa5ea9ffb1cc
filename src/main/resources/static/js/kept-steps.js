// What was told and the server has not confirmed yet, by whoever told it: kept in this browser for half a day, and sent
// only by who told it, also when a colleague uses the phone in between.
const keptSteps = (() => {
  const PLACE = 'cordon-worklist';
  const LONGEST = 12 * 60 * 60 * 1000;

  // Steps of before an update have no name of their own, but the one of the place.
  function all() {
    const store = JSON.parse(localStorage.getItem(PLACE) || '{"steps": []}');
    return store.steps.map(step => ({user: store.user, ...step})).filter(step => Date.now() - step.at < LONGEST);
  }

  function write(steps) {
    if (steps.length === 0) {
      localStorage.removeItem(PLACE);
    } else {
      localStorage.setItem(PLACE, JSON.stringify({steps}));
    }
  }

  return {
    keys: () => all().map(step => step.key),
    of: user => all().filter(step => step.user === user),
    keep: (user, steps) => write([...all().filter(step => step.user !== user), ...steps.map(step => ({...step, user}))]),
    clear: () => localStorage.removeItem(PLACE),
  };
})();
