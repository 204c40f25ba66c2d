#!/usr/bin/env node
// Plain enough to be read by any Node.js, however old, so that it can say what is missing.
var version = process.versions.node.split('.').map(Number)
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error('cohes3ion needs Node.js 20.19 or newer; this is ' + process.versions.node + '.')
  console.error('Get the current version from https://nodejs.org/ and try again.')
  process.exitCode = 2
} else {
  try {
    require('../dist/cli.cjs').start().catch(failed)
  } catch (error) {
    failed(error)
  }
}

function failed(error) {
  console.error('cohes3ion is not completely installed. Run “npm ci” (or “npm install”) in its folder.')
  console.error(String(error))
  process.exitCode = 70
}
