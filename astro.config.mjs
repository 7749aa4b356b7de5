import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkMath from 'remark-math';
import { oldestBrowsers } from './src/build/browsers.ts';
import { codecPlugins } from './src/build/codec-plugin.ts';
import { embedAlone } from './src/build/embed-alone.ts';
import { embedPlugin } from './src/build/embed-plugin.ts';
import { preloadPlugin } from './src/build/preload-plugin.ts';
import { pureFunctions } from './src/build/pure-functions.ts';
import { search } from './src/build/search/integration.ts';
import { updateRulesPlugin } from './src/build/update-rules-plugin.ts';
import { wordsPlugin } from './src/build/words-plugin.ts';
import { fonts } from './src/fonts/integration.ts';
import { rehypeAnchors } from './src/markdown/anchors.ts';
import { rehypeDeeper } from './src/markdown/deeper.ts';
import { rehypeFigureSections } from './src/markdown/figure-sections.ts';
import { remarkHeadingIds } from './src/markdown/heading-ids.ts';
import { rehypeLength } from './src/markdown/length.ts';
import { rehypeLinks } from './src/markdown/links.ts';
import { rehypeMath } from './src/markdown/math.ts';
import { remarkNumbers } from './src/markdown/numbers.ts';
import { rehypeParticles } from './src/markdown/particles.ts';
import { remarkScripts } from './src/markdown/scripts.ts';
import { rehypeSections } from './src/markdown/sections.ts';
import { rehypeTables } from './src/markdown/tables.ts';

// Where the site will be served: SITE is the origin, BASE the folder below it.
const site = process.env.SITE ?? 'http://localhost:4321';
const base = `/${process.env.BASE ?? ''}/`.replace(/\/+/g, '/');

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  scopedStyleStrategy: 'class',
  i18n: {
    locales: ['ko', 'en'],
    defaultLocale: 'ko',
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  build: { inlineStylesheets: 'never' },
  // With the limit at 0 no script is inlined, so the policy in src/layouts/policy.ts names the two hand-written ones only.
  // Workers are modules, so that one loads the parser of formulas only when it meets a formula.
  vite: {
    // Modules list each other by name, on every page with a figure: a shorter hash is a smaller page.
    environments: {
      client: { build: { rolldownOptions: { output: { chunkFileNames: '_astro/[name].[hash:7].js' } } } },
    },
    build: {
      assetsInlineLimit: 0,
      target: oldestBrowsers,
      cssTarget: oldestBrowsers,
      // One style sheet: it comes over the connection that brought the page, and every next page has it already.
      cssCodeSplit: false,
      // What several kinds of figures share, as one file: small ones compress badly and each costs a request. Space, which is large, stays apart.
      rolldownOptions: {
        treeshake: { manualPureFunctions: pureFunctions },
        output: {
          codeSplitting: {
            groups: [
              // What loads modules, and says so where one does not arrive, is needed at once, and must not bring the figures along.
              { name: 'preload', test: /preload-helper|live\/trouble/, priority: 1 },
              {
                name: 'figures',
                test: /src\/(figures|render)\/(?!load|contour|iso-rings|cell-|shown-map|sweep-plot|live\/(mark-solved|judge|goal-line|follow-goal|describe-runs|services|playback|page-colors)|gestures\/(data-points|hand)|state\/(data-|background|computing|run-in-job)|overlays\/(?!lazy)|(relief|three|sketches|play|play-network)\/|share\/(?!live)|parts\/(runs-table|computing|ground-page)|network\/|kinds\/(basin|surface|tangent|gradient|network)\/|stages\/(data|slope|tangent)|kinds\/schedule\/.*(choice|actions))|core\/(optimizers\/(optimizer|shared\/[hw])|surfaces\/critical)|lit-html|signals-core/,
                minShareCount: 2,
              },
              // What every figure needs that nothing else does, in the same file.
              {
                name: 'figures',
                test: /src\/(figures\/(mount|kinds\/index|kinds\/\w+\/kind|state\/(create-store|run-(at-once|by-work))|live\/follow-links)|core\/(optimizers\/(descend|shared\/check)|runs\/(run|outcome|prepare|work)|objective\/clip))\.|kinds\/surface\/painter/,
              },
              // Grounds of data need all of this at once; the losses are sketched without them, too.
              {
                name: 'data',
                test: /src\/core\/(grounds\/data\/prepare|data\/(data-objective|batches|fit-set|hubble|shuttle))/,
              },
              {
                name: 'losses',
                test: /src\/core\/losses\/(mse|bce|sigmoid|regression-losses|mae|huber|log-cosh|msle|loss)\./,
                minShareCount: 2,
                priority: 1,
              },
            ],
          },
        },
      },
    },
    worker: { format: 'es' },
    plugins: [updateRulesPlugin(), wordsPlugin(), ...codecPlugins(), embedPlugin(), preloadPlugin()],
  },
  devToolbar: { enabled: false },
  markdown: {
    // Classes, not inline styles: Shiki's would need a looser policy.
    syntaxHighlight: 'prism',
    processor: unified({
      remarkPlugins: [remarkCjkFriendly, remarkMath, remarkHeadingIds, remarkScripts, remarkNumbers],
      rehypePlugins: [
        rehypeMath,
        rehypeParticles,
        rehypeTables,
        [rehypeLinks, { base }],
        rehypeDeeper,
        rehypeLength,
        rehypeFigureSections,
        rehypeAnchors,
        rehypeSections,
      ],
    }),
  },
  integrations: [
    fonts(),
    mdx(),
    search(),
    embedAlone(),
    sitemap({
      i18n: { defaultLocale: 'ko', locales: { ko: 'ko', en: 'en' } },
      // The address without a language only leads on, embed pages belong into other pages, and the gallery is for those who write lessons.
      filter: (page) => page !== new URL(base, site).href && !/\/(embed|gallery)\//.test(page),
    }),
  ],
});
