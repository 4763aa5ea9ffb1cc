// Photos of steps that the server has not confirmed yet, by the key of the step: kept in this browser as long as the step
// is. Where a browser has no place for them, they last as long as the page.
const keptPhotos = (() => {
  const PLACE = 'cordon-photos';
  const inMemory = new Map();

  const done = request => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  async function store(mode) {
    const opening = indexedDB.open(PLACE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(PLACE);
    const database = await done(opening);
    const transaction = database.transaction(PLACE, mode);
    const finished = () => database.close();
    Object.assign(transaction, {oncomplete: finished, onabort: finished});
    return transaction.objectStore(PLACE);
  }

  async function tried(work, otherwise) {
    try {
      return await work();
    } catch (noPlace) {
      console.info('No place for photos', noPlace.message);
      return otherwise;
    }
  }

  return {
    put: (key, photo) => tried(async () => done((await store('readwrite')).put(photo, key)).then(() => true), false)
      .then(kept => kept || inMemory.set(key, photo)),
    get: async key => inMemory.get(key) || tried(async () => done((await store('readonly')).get(key))),
    // Those of other steps are forgotten.
    only: keys => tried(async () => {
      [...inMemory.keys()].filter(key => !keys.includes(key)).forEach(key => inMemory.delete(key));
      const photos = await store('readwrite');
      const known = await done(photos.getAllKeys());
      known.filter(key => !keys.includes(key)).forEach(key => photos.delete(key));
    }),
  };
})();

// On every page, since steps end after half a day also where nobody opens the work list again.
keptPhotos.only(keptSteps.keys());
