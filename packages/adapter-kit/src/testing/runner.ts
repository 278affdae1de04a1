/** The two functions a suite needs from a test runner. Those of vitest, node:test, jest and mocha all fit. */
export interface TestRunner {
  describe(name: string, body: () => void): void;
  it(name: string, body: () => void | Promise<void>): void;
}

export interface TestResult {
  /** Names of the groups and of the test, joined by ` > `. */
  name: string;
  /** What the test threw, or null when it passed. */
  error: unknown;
}

export interface CollectedTests extends TestRunner {
  /** Runs what was registered so far, one after the other; only tests whose name has `words` in it. Never rejects. */
  run(words?: string): Promise<TestResult[]>;
}

/** A runner that keeps the tests as data and runs them on demand: for scripts, and for testing a suite itself. */
export function collectTests(): CollectedTests {
  const groups: string[] = [];
  const tests: { name: string; body: () => void | Promise<void> }[] = [];
  return {
    describe(name, body) {
      groups.push(name);
      body();
      groups.pop();
    },
    it(name, body) {
      tests.push({ name: [...groups, name].join(' > '), body });
    },
    async run(words = '') {
      const results: TestResult[] = [];
      for (const test of tests.filter(({ name }) => name.includes(words)))
        results.push({ name: test.name, error: await failureOf(test.body) });
      return results;
    },
  };
}

async function failureOf(body: () => void | Promise<void>): Promise<unknown> {
  try {
    await body();
    return null;
  } catch (error) {
    return error;
  }
}
