import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';

const port = 9333;
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', `--remote-debugging-port=${port}`],
});
for (const page of process.argv.slice(2)) {
  const r = await lighthouse(`http://127.0.0.1:4700${page}`, {
    port,
    onlyCategories: ['performance'],
    logLevel: 'error',
  });
  const a = r!.lhr.audits;
  console.log(
    page,
    r!.lhr.categories.performance.score,
    ['first-contentful-paint', 'largest-contentful-paint', 'speed-index', 'total-blocking-time']
      .map((k) => k + ' ' + Math.round(a[k].numericValue!) + ' ' + a[k].score)
      .join(' | '),
  );
  console.log(
    JSON.stringify(
      (a['long-tasks']?.details as any)?.items?.map((i: any) => [
        i.url?.slice(-40),
        Math.round(i.startTime),
        Math.round(i.duration),
      ]),
    ),
  );
  console.log(
    JSON.stringify(
      (a['network-requests']?.details as any)?.items?.map((i: any) => [
        i.url.slice(-30),
        Math.round(i.networkRequestTime ?? i.startTime),
        Math.round(i.networkEndTime ?? i.endTime),
        i.transferSize,
        i.priority,
      ]),
    ),
  );
  console.log(
    JSON.stringify(
      (a['mainthread-work-breakdown']?.details as any)?.items?.map((i: any) => [i.groupLabel, Math.round(i.duration)]),
    ),
  );
  console.log(JSON.stringify((a['lcp-breakdown-insight']?.details as any)?.items).slice(0, 600));
  console.log(JSON.stringify((r!.lhr.audits as any)['metrics']?.details?.items?.[0]));
}
await b.close();
