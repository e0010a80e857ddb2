/* A small IndexedDB in memory: what the outbox uses of it, with its order of events.
 *
 * Transactions run one after another; one ends when a turn of the event loop passes without a request. */

class FakeRequest {
  succeed(result) {
    this.result = result;
    if (this.onsuccess) this.onsuccess();
  }
}

class FakeObjectStore {
  constructor(transaction, store) {
    this.transaction = transaction;
    this.store = store;
  }

  run(work) {
    return this.transaction.queue(() => structuredClone(work(this.store.rows)));
  }

  get(key) {
    return this.run((rows) => rows.get(key));
  }

  put(value, key) {
    const kept = structuredClone(value);
    return this.run((rows) => { rows.set(key, kept); });
  }
}

class FakeTransaction {
  constructor(database, names) {
    this.stores = new Map(names.map((name) => [name, database.stores.get(name)]));
    this.requests = [];
    this.hasBegun = false;
    this.hasEnded = new Promise((resolve) => { this.end = resolve; });
    database.turn = database.turn.then(() => this.begin());
  }

  objectStore(name) {
    return new FakeObjectStore(this, this.stores.get(name));
  }

  queue(work) {
    if (this.isOver) throw new DOMException('The transaction is over.', 'TransactionInactiveError');
    const request = new FakeRequest();
    this.requests.push({ request, work });
    return request;
  }

  begin() {
    setImmediate(() => this.pump());
    return this.hasEnded;
  }

  pump() {
    const next = this.requests.shift();
    if (next) {
      next.request.succeed(next.work());
      setImmediate(() => this.pump());
      return;
    }
    this.isOver = true;
    if (this.oncomplete) this.oncomplete();
    this.end();
  }
}

class FakeDatabase {
  constructor() {
    this.stores = new Map();
    this.turn = Promise.resolve();
  }

  createObjectStore(name) {
    this.stores.set(name, { rows: new Map() });
  }

  transaction(name) {
    return new FakeTransaction(this, [name]);
  }

  close() {
    this.isClosed = true;
  }
}

export class FakeIndexedDb {
  constructor() {
    this.databases = new Map();
  }

  open(name) {
    const request = new FakeRequest();
    setImmediate(() => {
      const isNew = !this.databases.has(name);
      if (isNew) this.databases.set(name, new FakeDatabase());
      request.result = this.databases.get(name);
      if (isNew) request.onupgradeneeded();
      request.succeed(request.result);
    });
    return request;
  }
}
