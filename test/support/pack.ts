import { execSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const root = join(__dirname, '../..');

export const NAME = 'spectral-asyncapi-oauth2';

/** The package as npm would publish it, in a temporary folder. */
export interface Pack {
  readonly tarball: string;
  /** What is in the tarball. */
  readonly contents: string;
  /** Makes a folder with these files where the package is installed, and returns its path. */
  readonly project: (files: Readonly<Record<string, string>>, packageFolder?: string) => string;
  readonly remove: () => void;
}

/** Packs what has been built: `npm test` does so first. */
export function pack(): Pack {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `${NAME}-`)));
  execSync(`npm pack --ignore-scripts --pack-destination ${JSON.stringify(folder)}`, { cwd: root, stdio: 'pipe' });
  const tarball = join(folder, readdirSync(folder).find(file => file.endsWith('.tgz')) ?? '');
  execSync(`tar -xzf ${basename(tarball)}`, { cwd: folder });
  const contents = join(folder, 'package');
  return {
    tarball,
    contents,
    project: (files, packageFolder = '.') => {
      const project = mkdtempSync(join(folder, 'project-'));
      install(contents, project, packageFolder);
      write(project, files);
      return project;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/**
 * Lays out what `npm install` would: the package as a copy, and one copy of Spectral in the folder above or beside it.
 * Spectral is linked from our own node_modules. npm would ask a registry for it even after `npm ci`, which caches no
 * metadata; `npm run test:nodes` installs the tarball with npm.
 */
function install(contents: string, project: string, packageFolder: string): void {
  for (const scope of ['@stoplight', '@types']) link(scope, project);
  copy(contents, join(project, packageFolder, 'node_modules', NAME));
}

/** Copies a folder by hard links: as the files are the same, that takes a thirtieth of the time. No test may write to them. */
function copy(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copy(source, target);
    else linkSync(source, target);
  }
}

function link(modules: string, folder: string): void {
  const place = join(folder, 'node_modules', modules);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(root, 'node_modules', modules), place, 'junction');
}
