#!/usr/bin/env node
// Takes the screenshots of the README and of docs/, from the built program: `npm run screenshots`, or
// `npm run screenshots -- check look` for some of them. The last one,
// `editor`, installs an editor and so needs the network.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openCamera } from './screenshots/camera.mjs'
import { shots } from './screenshots/shots.mjs'

const wanted = process.argv.slice(2)
const names = wanted.length > 0 ? wanted : Object.keys(shots)
const temporary = mkdtempSync(path.join(tmpdir(), 'cohes3ion-screenshots-'))
const camera = await openCamera(path.resolve(import.meta.dirname, '../docs/images'))
for (const name of names) {
  if (!shots[name]) throw new Error(`There is no screenshot “${name}”: ${Object.keys(shots).join(', ')}`)
  await shots[name](camera, path.join(temporary, name))
}
await camera.close()
rmSync(temporary, { recursive: true })
