import { sources } from 'webpack';

/** The files that the build writes, as webpack holds them. */
type Assets = Record<string, sources.Source>;

/** The part of Taro's plugin context that is used here. */
interface PluginContext {
  modifyBuildAssets(modify: (build: { readonly assets: Assets }) => void): void;
}

/** Taro writes what several packages share as a file for each module, a copy of it in each of these packages. */
const partOfPackage = /^([\w-]+)\/sub-common\/([0-9a-f]{32})\.(js|wxss)$/;
const requiredPart = /require\("((?:\.\.\/)+)sub-common\/[0-9a-f]{32}\.js"\);/g;
const importedPart = /sub-common\/([0-9a-f]{32})\.wxss/g;

/**
 * Joins the shared scripts of a package to one file, and gives its shared styles short names. A page of a colleague would
 * otherwise begin with a hundred lines that name a script each, which is a fifth of its package. Scripts only register
 * modules, so which of them a file holds changes nothing; styles stay apart, as a page takes those that it needs.
 */
export default function joinedParts(context: PluginContext): void {
  context.modifyBuildAssets(({ assets }) => {
    for (const [root, parts] of partsByPackage(Object.keys(assets))) {
      joinScripts(assets, root, parts);
      shortenStyles(assets, root, parts);
    }
  });
}

/** Names of the shared files of each package, in an order that does not depend on the build. */
function partsByPackage(names: readonly string[]): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const name of [...names].sort()) {
    const root = partOfPackage.exec(name)?.[1];
    if (root !== undefined) parts.set(root, [...(parts.get(root) ?? []), name]);
  }
  return parts;
}

function joinScripts(assets: Assets, root: string, parts: readonly string[]): void {
  const scripts = parts.filter((name) => name.endsWith('.js'));
  if (scripts.length === 0) return;
  const bodies = scripts.map((name) => textOf(assets, name).replace(/^"use strict";/, ''));
  for (const name of scripts) delete assets[name];
  assets[`${root}/shared.js`] = new sources.RawSource(`"use strict";${bodies.join('\n')}`);
  for (const name of namesIn(assets, root, '.js')) {
    let isFirst = true;
    rewrite(assets, name, (text) =>
      text.replace(requiredPart, (_line, way: string) => {
        const line = isFirst ? `require("${way}shared.js");` : '';
        isFirst = false;
        return line;
      }),
    );
  }
}

function shortenStyles(assets: Assets, root: string, parts: readonly string[]): void {
  const styles = parts.filter((name) => name.endsWith('.wxss'));
  const shortByPart = new Map<string, string>();
  for (const [index, name] of styles.entries()) {
    const short = `shared/${index.toString(36)}.wxss`;
    shortByPart.set(partOfPackage.exec(name)?.[2] ?? name, short);
    assets[`${root}/${short}`] = new sources.RawSource(textOf(assets, name));
    delete assets[name];
  }
  for (const name of namesIn(assets, root, '.wxss')) {
    rewrite(assets, name, (text) =>
      text.replace(importedPart, (whole, part: string) => shortByPart.get(part) ?? whole),
    );
  }
}

function namesIn(assets: Assets, root: string, end: string): string[] {
  return Object.keys(assets).filter((name) => name.startsWith(`${root}/`) && name.endsWith(end));
}

function rewrite(assets: Assets, name: string, change: (text: string) => string): void {
  const before = textOf(assets, name);
  const after = change(before);
  if (after !== before) assets[name] = new sources.RawSource(after);
}

function textOf(assets: Assets, name: string): string {
  return assets[name]?.source().toString() ?? '';
}
