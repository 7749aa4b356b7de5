import { readFileSync, rmSync } from 'node:fs';

/** How many tests passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** What this file needs of the report of Vitest's `json` reporter. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { status: string }[];
  }[];
}

/** What this file needs of the report of Playwright's `json` reporter. */
interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
}

/** Counts of a Vitest report. A file that failed outside of its tests counts as one more failure. */
export function countVitest(report: VitestReport): Count {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** Counts of a Playwright report. What went wrong outside of the tests counts as failures, and so does what passed only when tried again. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Count {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** Reads and removes the report of a suite that has just ended; null if it has written none, or not to its end. */
export function takeReport<Report>(file: string, count: (report: Report) => Count): Count | null {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  } finally {
    rmSync(file, { force: true });
  }
}

/** The verdict over a suite: without a report, without a test, or with an exit code that no failed test explains, it has failed. */
export function judge(code: number | null, count: Count | null): Count {
  if (count === null) return { passed: 0, failed: 1 };
  const unexplained = count.failed === 0 && (code !== 0 || count.passed === 0);
  return unexplained ? { passed: count.passed, failed: 1 } : count;
}
