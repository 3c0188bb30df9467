/** Where Jest remembers the running test: in place of Node's `AsyncLocalStorage`, for tests that run one by one. */
class AsyncLocalStorage {
  #store;

  getStore() {
    return this.#store;
  }

  /** Remembers `store` until the work is done, also if that takes a while. */
  run(store, work) {
    const outer = this.#store;
    const back = () => {
      this.#store = outer;
    };
    this.#store = store;
    let result;
    try {
      result = work();
    } catch (error) {
      back();
      throw error;
    }
    if (typeof result?.then === "function") return result.finally(back);
    back();
    return result;
  }
}

module.exports = { AsyncLocalStorage };
