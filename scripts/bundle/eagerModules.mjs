// Lets V8 compile the modules of a package when it compiles their file. Otherwise it reads each module once to find its
// end, and once more, with all that is in it, when the module is loaded a moment later. V8 takes brackets around a
// function for a sign that the function is called at once (https://v8.dev/blog/preparser, 2019). A minifier takes them
// off, so they are put on as a call, and stay when spaces take the place of its name.
import { transform } from 'esbuild'

const mark = '$$_'

/** What esbuild made of a package, all minified but its white space, with that minified too. */
export async function withEagerModules(code) {
  if (code.includes(mark)) throw new Error(`${mark} is a name in a package, and cannot be the mark`)
  const marked = code.replace(
    /^(var [\w$]+ = [\w$]+\()\((.*)\) => \{\n([\s\S]*?)^\}\);$/gm,
    (_, start, parameters, content) => `${start}${mark}(function(${parameters}) {\n${content}}));`,
  )
  const made = await transform(marked, {
    minifyWhitespace: true,
    charset: 'ascii',
    sourcemap: 'external',
    sourcesContent: false,
  })
  // As long as before, so that the map still holds.
  return { code: made.code.replaceAll(mark, ' '.repeat(mark.length)), map: made.map }
}
