#!/usr/bin/env node
// ES5 only, so that any Node.js, however old, can run it and say which version is needed.
var path = require('path')
var version = process.versions.node.split('.').map(Number)

// zlib.crc32 came with 20.15 and 22.2, and never with 21; 20.19 is the oldest 20 that the tests run on.
function isTooOld(major, minor) {
  if (major === 20) return minor < 19
  if (major === 22) return minor < 2
  return major < 22
}

if (isTooOld(version[0], version[1])) {
  console.error('cohes3ion needs Node.js 20.19, 22.2, 24 or newer; this is ' + process.versions.node + '.')
  console.error('Get the current version from https://nodejs.org/ and try again.')
  process.exitCode = 2
} else {
  try {
    // Bundled from src/cli/start.ts by scripts/bundle/bundle.mjs.
    require('../dist/cli.cjs').start().catch(failed)
  } catch (error) {
    failed(error)
  }
}

function failed(error) {
  process.exitCode = 70
  if (isOwnFileMissing(error)) {
    console.error('cohes3ion is not completely installed. Run “npm ci” (or “npm install”) in its folder.')
    console.error(String(error))
  } else {
    console.error('This is a fault in cohes3ion, not in your files.')
    console.error('Please report it, with the text below and the command you ran, to the people who maintain it.\n')
    console.error((error && error.stack) || String(error))
  }
}

/** Whether the error says that a file of the program itself, or a package that it needs, is missing. */
function isOwnFileMissing(error) {
  if (!error || (error.code !== 'MODULE_NOT_FOUND' && error.code !== 'ENOENT')) return false
  var own = path.dirname(__dirname) + path.sep
  return error.code === 'MODULE_NOT_FOUND' || String(error.path).indexOf(own) === 0
}
