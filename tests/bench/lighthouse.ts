import lighthouse from 'lighthouse';
import type { Bench } from './browser.ts';

/** Lighthouse's scores of a page on a phone, 0 to 100. */
export interface Scores {
  readonly page: string;
  readonly [category: string]: string | number;
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

const runs = 3;

/** Scores of a page of the site, as Lighthouse's mobile preset simulates it: the median run of three by performance, since runs differ. */
export async function scoresOf(bench: Bench, page: string): Promise<Scores> {
  const all: Scores[] = [];
  for (let i = 0; i < runs; i++) all.push(await scoresOnce(bench, page));
  all.sort((a, b) => Number(a.performance) - Number(b.performance));
  return all[Math.floor(runs / 2)];
}

async function scoresOnce({ address, debuggingPort }: Bench, page: string): Promise<Scores> {
  const result = await lighthouse(`${address}${page}`, {
    port: debuggingPort,
    onlyCategories: categories,
    logLevel: 'error',
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${page}`);
  const { categories: found, audits } = result.lhr;
  return {
    page,
    ...Object.fromEntries(categories.map((id) => [id, Math.round((found[id]?.score ?? 0) * 100)])),
    'first paint (s)': seconds(audits['first-contentful-paint']?.numericValue),
    'largest paint (s)': seconds(audits['largest-contentful-paint']?.numericValue),
    'layout shift': Number((audits['cumulative-layout-shift']?.numericValue ?? 0).toFixed(3)),
    'blocked (ms)': Math.round(audits['total-blocking-time']?.numericValue ?? 0),
  };
}

const seconds = (milliseconds = 0) => Number((milliseconds / 1000).toFixed(2));
