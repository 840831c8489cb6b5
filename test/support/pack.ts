import { linkSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

const ROOT = join(__dirname, '../..');
/** Where the set-up of the tests has packed the package. All that is made there is removed when they end. */
const FOLDER = process.env.PACKED ?? '';

export const NAME = manifest.name;

/** The package as npm would publish it. */
export const packed = {
  tarball: join(FOLDER, `${manifest.name}-${manifest.version}.tgz`),
  /** What is in the tarball. */
  contents: join(FOLDER, 'package'),

  /** Makes an empty folder, and returns its path. */
  folder: (): string => mkdtempSync(join(FOLDER, 'folder-')),

  /** Makes a folder with these files where the package is installed, and returns its path. */
  project: (files: Readonly<Record<string, string>>, packageFolder = '.'): string => {
    const project = packed.folder();
    install(project, packageFolder);
    write(project, files);
    return project;
  },
};

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
function install(project: string, packageFolder: string): void {
  for (const scope of ['@stoplight', '@types']) link(scope, project);
  copy(packed.contents, join(project, packageFolder, 'node_modules', NAME));
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
  symlinkSync(join(ROOT, 'node_modules', modules), place, 'junction');
}
