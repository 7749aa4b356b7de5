import { defineConfig } from 'vitest/config';
import { codecItself } from './src/build/codec-plugin.ts';
import { updateRulesPlugin } from './src/build/update-rules-plugin.ts';
import { wordsPlugin } from './src/build/words-plugin.ts';
import { runs } from './tests/tier.ts';

const seconds = 1000;

export default defineConfig({
  plugins: [updateRulesPlugin(), wordsPlugin(), codecItself],
  test: {
    allowOnly: false,
    // Test files share their modules: to load the core anew for each took most of the time. What a test changes it puts back.
    isolate: false,
    testTimeout: runs(60, 1800) * seconds,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,tests}/**/*.test.ts'],
          exclude: [
            'tests/site/**',
            'tests/browser/**',
            'tests/engines/**',
            'tests/smoke/**',
            'tests/scripts/**',
            'tests/package/**',
          ],
        },
      },
      { extends: true, test: { name: 'engines', include: ['tests/engines/**/*.test.ts'] } },
      { extends: true, test: { name: 'smoke', include: ['tests/smoke/**/*.test.ts'] } },
      { extends: true, test: { name: 'scripts', include: ['tests/scripts/**/*.test.ts'] } },
      { extends: true, test: { name: 'package', include: ['tests/package/**/*.test.ts'] } },
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'] } },
    ],
  },
});
