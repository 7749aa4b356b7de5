import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest, judge, takeReport } from '../../src/tooling/reports.ts';

describe('a suite', () => {
  test('passes with the tests it has passed', () => {
    expect(judge(0, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 0 });
  });

  test('fails with the tests it has failed, whatever its exit code', () => {
    expect(judge(1, { passed: 3, failed: 2 })).toEqual({ passed: 3, failed: 2 });
    expect(judge(0, { passed: 3, failed: 2 })).toEqual({ passed: 3, failed: 2 });
  });

  test('fails if it ran no test, left no report, or ended badly for no reason a test gives', () => {
    expect(judge(0, { passed: 0, failed: 0 }).failed).toBe(1);
    expect(judge(0, null).failed).toBe(1);
    expect(judge(1, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 1 });
    expect(judge(null, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 1 });
  });

  test('without a report has none', () => {
    expect(takeReport('no/such/report.json', countVitest)).toBeNull();
  });
});

test('a file that Vitest cannot load is a failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ];
  expect(countVitest({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({ passed: 1, failed: 2 });
});

test('what Playwright calls flaky, and errors outside of its tests, are failures', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1 };
  expect(countPlaywright({ stats, errors: ['no server'] })).toEqual({ passed: 5, failed: 3 });
});
