import ci from 'miniprogram-ci';

/**
 * Compiles a built mini-program with WeChat's own tool as an upload does: ES5, minified, strict about WXML, WXSS and
 * script. Needs no key and no network. Arguments: the folder, and where to put the package as a zip.
 * Prints `{bytesByFile}` as JSON; a fault of the program ends it with code 1 and WeChat's words.
 */
const [folder, zipPath] = process.argv.slice(2);

const project = new ci.Project({
  appid: 'wx0123456789abcdef',
  type: 'miniProgram',
  projectPath: folder,
  privateKey: 'unused',
  ignores: [],
  attr: async () => ci.DefaultProjectAttr,
});

const setting = {
  es6: true,
  es7: true,
  minify: true,
  minifyJS: true,
  minifyWXML: true,
  minifyWXSS: true,
  autoPrefixWXSS: true,
};

try {
  const files = await ci.getCompiledResult(
    { project, version: '0', desc: '', setting, onProgressUpdate() {} },
    zipPath,
  );
  const bytesByFile = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path, Buffer.byteLength(content)]),
  );
  process.stdout.write(`\n${JSON.stringify({ bytesByFile })}\n`, () => process.exit(0));
} catch (error) {
  process.stderr.write(`${error?.message ?? error}\n`, () => process.exit(1));
}
