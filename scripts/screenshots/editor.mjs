import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

const packages = ['monaco-editor@0.52.2', 'monaco-yaml@5.4.0']

const page = `
import * as monaco from 'monaco-editor'
import { configureMonacoYaml } from 'monaco-yaml'
self.MonacoEnvironment = { getWorker: (_id, label) => new Worker(label === 'yaml' ? 'yaml.js' : 'editor.js') }
self.start = ({ file, text, line, column, schemas }) => {
  const match = [file]
  configureMonacoYaml(monaco, { schemas: [{ fileMatch: match, ...schemas[0] }], hover: true, completion: true, validate: true })
  const model = monaco.editor.createModel(text, 'yaml', monaco.Uri.parse('file:///' + file))
  const editor = monaco.editor.create(document.body, { model, theme: 'vs', fontSize: 15, lineHeight: 22,
    minimap: { enabled: false }, fontFamily: 'DejaVu Sans Mono', quickSuggestions: false, scrollBeyondLastLine: false, stickyScroll: { enabled: false },
    unicodeHighlight: { ambiguousCharacters: false }, cursorBlinking: 'solid', suggest: { showStatusBar: false } })
  editor.setPosition({ lineNumber: line, column })
  editor.focus()
  self.editor = editor
  self.marks = () => monaco.editor.getModelMarkers({}).length
}
`

/** Installs and bundles the editor of Visual Studio Code, with YAML support. It is too heavy for a dependency. */
async function installEditor(root) {
  const folder = path.join(root, 'node_modules/.cache/screenshot-editor')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n')
  const args = ['install', '--no-audit', '--no-fund', '--no-save', '--prefer-offline', ...packages]
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'ignore', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error('monaco-editor could not be installed.')
  writeFileSync(path.join(folder, 'page.mjs'), page)
  await build({
    absWorkingDir: folder,
    entryPoints: {
      page: './page.mjs',
      yaml: 'monaco-yaml/yaml.worker.js',
      editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
    },
    outdir: path.join(folder, 'out'),
    bundle: true,
    format: 'iife',
    loader: { '.ttf': 'dataurl' },
    logLevel: 'error',
  })
  return path.join(folder, 'out')
}

const types = { '.js': 'text/javascript', '.css': 'text/css' }

/** The picture of a YAML file in an editor that has a schema, with the suggestions at a place in it. */
export async function editorShot(camera, root, { width, height, keys, ...document }) {
  const folder = await installEditor(root)
  const files = Object.fromEntries(
    readdirSync(folder).map((name) => [`/${name}`, readFileSync(path.join(folder, name))]),
  )
  const window = await camera.newPage(width, height)
  await window.route('http://editor.test/**', (route) => {
    const { pathname } = new URL(route.request().url())
    const body =
      '<link rel="stylesheet" href="page.css"><style>html,body{margin:0;height:100%}*{transition:none!important;animation:none!important}.scrollbar{visibility:hidden!important}</style><body><script src="page.js"></script>'
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body })
    const file = files[pathname]
    return file ? route.fulfill({ contentType: types[path.extname(pathname)], body: file }) : route.abort()
  })
  await window.goto('http://editor.test/')
  await window.evaluate((given) => self.start(given), document)
  await window.waitForFunction(() => self.marks() > 0)
  await window.evaluate(() => self.editor.trigger('', 'editor.action.triggerSuggest', {}))
  await window.waitForSelector('.suggest-widget.visible .monaco-list-row')
  for (const key of [...keys, 'Control+Space']) await window.keyboard.press(key)
  await window.waitForTimeout(1000)
  const png = await window.screenshot()
  await window.close()
  return png
}
