/** What WeChat's screen reader is told: https://developers.weixin.qq.com/miniprogram/dev/component/aria-component.html */
const spoken = ['aria-role', 'aria-label', 'aria-checked', 'aria-selected', 'aria-disabled'];
const spokenTags = [
  ...['view', 'static-view', 'catch-view', 'text', 'static-text', 'image', 'static-image'],
  ...['input', 'textarea', 'switch', 'slider', 'picker', 'button', 'canvas'],
];

/** What Taro offers and no part of the app listens to or sets; it would stand in the main package a dozen times. */
const unused = /^(animation|bindanimation\w+|bindtransitionend|hover-stop-propagation|hover-start-time)$/;
const unusedOf: Readonly<Record<string, RegExp>> = {
  // What cannot be touched has no look of being touched.
  'static-view': /^hover-/,
  text: /^(bind(?!tap)\w+|space|decode|overflow|max-lines|selectable)$/,
  'static-text': /^(space|decode|overflow|max-lines|selectable)$/,
};

type Attributes = Readonly<Record<string, string>>;

interface Template {
  createMiniComponents: (components: unknown) => Record<string, Attributes>;
  buildTemplate: (components: unknown) => string;
}

/** The part of Taro's plugin context that is used here. */
interface PluginContext {
  registerMethod(method: {
    readonly name: 'onSetupClose';
    readonly fn: (platform: { readonly template?: Template }) => void;
  }): void;
}

/**
 * Draws the attributes for assistive software in WeChat. Taro's runtime sends `ariaRole` and the like to the page, but
 * its templates for WeChat have no place for them, so they would never reach a screen reader.
 */
export default function spokenTemplates(context: PluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }) => {
      if (template === undefined) return;
      const create = template.createMiniComponents.bind(template);
      template.createMiniComponents = (components) =>
        Object.fromEntries(
          Object.entries(create(components)).map(([tag, attributes]) => [tag, attributesOf(tag, attributes)]),
        );
      const build = template.buildTemplate.bind(template);
      template.buildTemplate = (components) =>
        build(components).replace(/>\s+</g, '><').replace(/ {2,}/g, ' ');
    },
  });
}

function attributesOf(tag: string, attributes: Attributes): Attributes {
  const used = Object.entries(attributes).filter(
    ([name]) => !unused.test(name) && unusedOf[tag]?.test(name) !== true,
  );
  const said = spokenTags.includes(tag)
    ? spoken.map((name): [string, string] => [name, `i.${camelCase(name)}`])
    : [];
  return Object.fromEntries<string>([...used, ...said]);
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_dashed, letter: string) => letter.toUpperCase());
}
