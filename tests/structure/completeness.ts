import { existsSync, readdirSync } from 'node:fs';
import { gallery } from '../../content/gallery.ts';
import en from '../../content/ui/en.json' with { type: 'json' };
import ko from '../../content/ui/ko.json' with { type: 'json' };
import { furtherSchema, surfaceSchema, taughtSchema } from '../../src/build/reference-schemas.ts';
import { pagedActivations } from '../../src/components/reference/activations/paged.ts';
import { furtherOptimizers, optimizers } from '../../src/core/optimizers/index.ts';
import type { AnyOptimizer } from '../../src/core/optimizers/optimizer.ts';
import { ownFormula } from '../../src/core/surfaces/formula.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import { kinds } from '../../src/figures/kinds/index.ts';
import { sketchKinds } from '../../src/figures/sketches/index.ts';
import { inked } from '../../src/render/ink.ts';
import { inProject } from '../../src/tooling/project.ts';
import { read } from './files.ts';

/*
 * What an optimizer, a surface, a kind of figure or a sketch needs, place by place, beside its first file. What is forgotten is said in sentences that name the file.
 */

/** A place where everything of a kind has to have something. */
interface Place {
  /** The place as a message names it. */
  readonly name: string;
  /** Ids of what stands there. */
  readonly has: readonly string[];
  /** What is missing there, or wrong, for an id: a sentence for each. */
  readonly lacks: (id: string) => readonly string[];
}

/** Everything of a kind: the first two places are its first file and the line in its index. */
export interface Kind {
  readonly name: string;
  readonly places: readonly Place[];
}

/** What is missing or wrong with everything of a kind, and with what is left over of things that are gone: a sentence for each. */
export function missing({ name, places }: Kind, ids = [...new Set(places.flatMap(({ has }) => has))]): string[] {
  const [file, index] = places;
  return ids.flatMap((id) => {
    const isKnown = file.has.includes(id) || index.has.includes(id);
    const found = new Set(places.filter(({ has }) => has.includes(id)).map((place) => place.name));
    if (!isKnown && found.size > 0) return [`${[...found].join(', ')}: there is no ${name} ${id}`];
    return places.flatMap(({ lacks }) => lacks(id)).map((sentence) => `${name} ${id}: ${sentence}`);
  });
}

/** Files that have to be there, one for each id, with what is wrong with one's text. */
function files(
  folder: string,
  end: string,
  faults: (text: string) => readonly string[] = () => [],
  except = [''],
): Place {
  const there = existsSync(inProject(folder)) ? readdirSync(inProject(folder)) : [];
  const isFolder = end.startsWith('/');
  const names = isFolder ? there : there.filter((name) => name.endsWith(end)).map((name) => name.slice(0, -end.length));
  return {
    name: folder,
    has: names.filter((name) => !except.includes(name)),
    lacks(id) {
      const file = `${folder}/${id}${end}`;
      if (except.includes(id)) return [];
      if (!existsSync(inProject(file))) return [`there is no ${file}`];
      return faults(read(file)).map((fault) => `${file}: ${fault}`);
    },
  };
}

/** A list that has to have every id. */
const list = (name: string, has: readonly string[], advice: string): Place => ({
  name,
  has,
  lacks: (id) => (has.includes(id) ? [] : [`${name} ${advice.replaceAll('ID', id)}`]),
});

/** A section of both UI files that has to say something of every id. */
const words = (path: string, what: string): Place[] =>
  Object.entries({ ko, en }).map(([locale, texts]) => {
    const section = path.split('.').reduce<object>((part, key) => part[key as keyof object], texts);
    return list(`content/ui/${locale}.json`, Object.keys(section), `has ${what} of ID under \`${path}\``);
  });

/** The names in both languages. */
const names = (section: 'optimizers' | 'surfaces' | 'activations', except: readonly string[] = []): Place[] =>
  Object.entries({ ko, en }).map(([locale, texts]) => {
    const named = Object.keys(texts[section]).filter((id) => !except.includes(id));
    return list(`content/ui/${locale}.json`, named, `has no name of ID under \`${section}\``);
  });

/** What a schema finds wrong with a file of JSON. */
const schema = (wanted: typeof taughtSchema | typeof surfaceSchema | typeof furtherSchema) => (text: string) => {
  try {
    const { error } = wanted.safeParse(JSON.parse(text));
    return error?.issues.map(({ path, message }) => [...path, message].join(': ')) ?? [];
  } catch (error) {
    return [`${error}`];
  }
};

const activationHead = /^---\npurpose: "[^"]+"\nuse: "[^"]+"\n---\n\n- /;
const activationPoints = (text: string) =>
  activationHead.test(text)
    ? []
    : [
        'it has to begin with what the activation does and what it is for (---, purpose: "…", use: "…", ---), then a list (- …) of what to know in the frameworks',
      ];

const purpose = /^---\npurpose: "[^"]+"\n---\n\n- /;
const points = (text: string) =>
  purpose.test(text)
    ? []
    : [
        'it has to begin with what the optimizer is for (---, purpose: "…", ---), then a list (- …) of where the frameworks differ',
      ];

/** What a core file leaves unsaid; the type check says so too. */
const frameworks = (all: readonly AnyOptimizer[]): Place => ({
  name: 'frameworks',
  has: [],
  lacks(id) {
    const optimizer = all.find((one) => one.id === id);
    if (!optimizer) return [];
    const unsaid = (['pytorch', 'keras', 'optax'] as const).filter((one) => !optimizer.frameworks?.[one]);
    return unsaid.map((one) => `its \`frameworks\` do not say how ${one} writes it (calls, 'none' or 'otherwise')`);
  },
});

const hyperparameters: Place = {
  name: 'hyperparameters',
  has: [],
  lacks(id) {
    const used = Object.keys(optimizers.find((one) => one.id === id)?.hyperparameters ?? {});
    return Object.entries({ ko, en }).flatMap(([locale, texts]) =>
      used
        .filter((name) => !(name in texts.hyperparameters))
        .map((name) => `content/ui/${locale}.json has no name of ${name} under \`hyperparameters\``),
    );
  },
};

/** What stands beside the folders of the sketches. */
const notSketches = ['', ...readdirSync(inProject('src/figures/sketches')).filter((name) => name.endsWith('.ts'))];

const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
const core = 'src/core/optimizers';
const reference = 'content/reference';

export const optimizerKind: Kind = {
  name: 'optimizer',
  places: [
    files(core, '.ts', undefined, ['index', 'optimizer', 'descend']),
    list(`${core}/index.ts`, idsOf(optimizers), 'does not have it in the list `optimizers`'),
    frameworks(optimizers),
    list('src/render/ink.ts', inked, "gives it no ink: add 'ID' at the end of `inked`"),
    ...names('optimizers'),
    hyperparameters,
    files(`${reference}/optimizers`, '/ko.mdx', points),
    files(`${reference}/optimizers`, '/en.mdx', points),
    files(`${reference}/optimizers`, '/taught.json', schema(taughtSchema)),
  ],
};

export const activationKind: Kind = {
  name: 'activation',
  places: [
    files('src/core/activations', '.ts', undefined, ['index', 'activation']),
    list('src/core/activations/index.ts', idsOf(pagedActivations), 'does not have it in the list `activations`'),
    ...names('activations'),
    files(`${reference}/activations`, '/ko.mdx', activationPoints),
    files(`${reference}/activations`, '/en.mdx', activationPoints),
    files(`${reference}/activations`, '/taught.json', schema(taughtSchema)),
  ],
};

export const furtherKind: Kind = {
  name: 'further optimizer',
  places: [
    files(`${core}/further`, '.ts'),
    list(`${core}/index.ts`, idsOf(furtherOptimizers), 'does not have it in the list `furtherOptimizers`'),
    frameworks(furtherOptimizers),
    files(`${reference}/further-optimizers`, '.json', schema(furtherSchema)),
  ],
};

export const surfaceKind: Kind = {
  name: 'surface',
  places: [
    files('src/core/surfaces', '.ts', undefined, ['index', 'surface', 'critical-points']),
    list('src/core/surfaces/index.ts', idsOf(surfaces), 'does not have it in the list `surfaces`'),
    // The loss of a network is named with them.
    ...names('surfaces', ['network']),
    // The reader's own formula has no page.
    files(`${reference}/surfaces`, '.json', schema(surfaceSchema), [ownFormula.id]),
  ],
};

/** Kinds and sketches share the gallery, so that what is left over is not told of one by one. */
const inGallery = (place: Place): Place => ({ ...place, has: [] });
const shown = [
  ...words('gallery.kinds', 'no name').map(inGallery),
  inGallery(list('content/gallery.ts', Object.keys(gallery), 'shows none of the kind ID')),
];

export const figureKind: Kind = {
  name: 'kind of figure',
  places: [
    files('src/figures/kinds', '/kind.ts', undefined, ['', 'index.ts', 'kind.ts', 'heights.ts']),
    list('src/figures/kinds/index.ts', Object.keys(kinds), 'does not have it in the list `kinds`'),
    files('src/figures/kinds', '/mount.ts', undefined, ['', 'index.ts', 'kind.ts', 'heights.ts', 'tangent']),
    files('src/figures/kinds', '/still.ts', undefined, ['', 'index.ts', 'kind.ts', 'heights.ts']),
    ...shown,
  ],
};

export const sketchKind: Kind = {
  name: 'sketch',
  places: [
    files('src/figures/sketches', '/kind.ts', undefined, notSketches),
    list('src/figures/sketches/index.ts', Object.keys(sketchKinds), 'does not have it in the list `sketchKinds`'),
    files('src/figures/sketches', '/sketch.ts', undefined, notSketches),
    ...words('sketches', 'no words'),
    ...shown,
  ],
};
