import { readFileSync } from 'node:fs';
import { menu as menuWords } from '../../src/text/zh-CN/menu';
import { eventually } from '../support/eventually';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { MiniProgram } from './mini-program';
import { findWays, type ViewNode } from './page-data';

const dish = '糖醋小排';
/** What Taro itself keeps at a node: identity, template, children, words, class and style. */
const ownKeys = new Set(['sid', 'uid', 'nn', 'cn', 'v', 'cl', 'st']);

let restaurant: LocalRestaurant;
const phones: MiniProgram[] = [];

beforeAll(async () => {
  restaurant = await startLocalRestaurant();
}, 60_000);

afterAll(async () => {
  for (const phone of phones) phone.close();
  await restaurant.close();
});

function openPhone(openid: string, enterUrl: string): MiniProgram {
  const phone = new MiniProgram({ url: restaurant.url, openid, enterUrl });
  phones.push(phone);
  phone.launch();
  return phone;
}

/** The templates of the package by the name of what they draw, `6` for `tmpl_0_6`; the first level is like the others. */
function templates(): ReadonlyMap<string, string> {
  const wxml = readFileSync('dist/weapp/base.wxml', 'utf8');
  return new Map(
    [...wxml.matchAll(/<template name="tmpl_0_(\w+)">(.*?)<\/template>(?=<template name|$)/gs)].map(
      (found) => [found[1] ?? '', found[2] ?? ''],
    ),
  );
}

function nodesOf(phone: MiniProgram): readonly ViewNode[] {
  return findWays(phone.stack.current.data.root ?? {}, (node) => node.nn !== undefined).map(
    (way) => way.at(-1) ?? {},
  );
}

/** Properties that the page has and its template draws nowhere. */
function undrawn(nodes: readonly ViewNode[]): readonly string[] {
  const drawn = templates();
  const missing = nodes.flatMap((node) => {
    // A field is drawn by one template when it has the focus and by another when it has not.
    const template = ['', '_focus', '_blur']
      .map((state) => drawn.get(`${node.nn ?? ''}${state}`) ?? '')
      .join();
    return Object.keys(node)
      .filter((key) => !ownKeys.has(key) && !new RegExp(`\\bi\\.${key}\\b`).test(template))
      .map((key) => `${node.nn ?? ''}: ${key}`);
  });
  return [...new Set(missing)];
}

describe('A screen reader in WeChat', () => {
  test('hears the role and the label of what can be tapped on the menu', async () => {
    const phone = openPhone('oWeappGuest_listening', 'pages/menu/index');
    await eventually('the menu is there', () => phone.isVisible(menuWords.add.replace('{dish}', dish)));
    const nodes = nodesOf(phone);
    const buttons = nodes.filter((node) => node['ariaRole'] === 'button');
    expect(buttons.length).toBeGreaterThan(10);
    expect(nodes.some((node) => node['ariaSelected'] === 'true')).toBe(true);
    expect(undrawn(nodes)).toEqual([]);
  }, 60_000);

  test.each([
    'pages/home/index',
    'pages/me/index',
    'pages/orders/index',
    'customer/settings/index',
    'customer/reserve/index',
    'customer/chat/index',
  ])(
    'is told everything that the page %s has to say',
    async (page) => {
      const phone = openPhone('oWeappGuest_listening', page);
      await eventually('the page is drawn', () => nodesOf(phone).length > 10);
      await phone.settle();
      expect(undrawn(nodesOf(phone))).toEqual([]);
    },
    60_000,
  );
});
