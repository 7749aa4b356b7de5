import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { begin } from '../../src/tooling/begin.ts';
import { commandOf, inProject } from '../../src/tooling/project.ts';
import { templates } from '../../src/tooling/templates/index.ts';
import { mark } from '../../src/tooling/templates/template.ts';

let project = '';

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'downhill-new-'));
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

const names: Readonly<Record<string, string>> = {
  lesson: '13-networks',
  optimizer: 'signum',
  surface: 'egg-crate',
  kind: 'depth',
  sketch: 'dropout',
};

describe.each(Object.keys(templates))('a new %s', (kind) => {
  const { files, byHand } = templates[kind];
  const name = names[kind];

  test('has its files, each with something to be filled in', () => {
    const said = begin(kind, name, project);
    const written = readdirSync(project, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(written.map((one) => one.name).sort()).toEqual(
      Object.keys(files(name))
        .map((file) => path.basename(file))
        .sort(),
    );
    for (const file of Object.keys(files(name))) {
      expect(said).toContain(file);
      expect(readFileSync(path.join(project, file), 'utf8'), file).toContain(mark);
    }
  });

  test('says what is to be added by hand, to files that there are', () => {
    const said = begin(kind, name, project);
    for (const [file, what] of byHand(name)) {
      expect(readFileSync(inProject(file), 'utf8')).not.toBe('');
      expect(said).toContain(`${file}: ${what}`);
    }
  });

  test('is written as Biome formats it', () => {
    begin(kind, name, project);
    const check = () =>
      execFileSync(
        process.execPath,
        [commandOf('@biomejs/biome', 'biome'), 'ci', '--config-path', inProject(), '--vcs-enabled=false', project],
        { stdio: 'pipe' },
      );
    expect(check).not.toThrow();
  });

  test('never writes over what is there', () => {
    begin(kind, name, project);
    expect(() => begin(kind, name, project)).toThrow('already');
  });
});

test.each([
  [[], 'npm run new -- lesson NN-slug'],
  [['optimizer'], 'npm run new -- optimizer id'],
  [['toString', 'a'], 'npm run new -- surface id'],
  [['lesson', 'networks'], '"networks" is no name for a lesson: it has to be like NN-slug'],
  [['optimizer', '../signum'], '"../signum" is no name for an optimizer'],
  [['surface', 'Egg Crate'], '"Egg Crate" is no name for a surface'],
])('%o is answered with what to write', ([kind, name], message) => {
  expect(() => begin(kind, name, project)).toThrow(message);
  expect(readdirSync(project)).toEqual([]);
});
