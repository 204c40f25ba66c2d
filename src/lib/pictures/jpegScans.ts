import { digest } from '../cache/digest.ts'
import { lruMemo } from '../cache/lruMemo.ts'
import { countUnits, type HuffmanTable, huffmanTable, type ScanComponent } from './huffman.ts'
import { dataViewOf } from './pictureStructure.ts'

interface FrameComponent {
  readonly id: number
  /** Blocks in each unit (MCU), horizontally and vertically. */
  readonly across: number
  readonly down: number
}

interface Frame {
  readonly width: number
  readonly height: number
  readonly components: readonly FrameComponent[]
}

const [startOfScan, huffmanTables, restartInterval] = [0xda, 0xc4, 0xdd]
const baselineFrames: readonly number[] = [0xc0, 0xc1]
const progressiveFrame = 0xc2
/** The last coefficient of a block. */
const lastCoefficient = 63

/**
 * Checks the data of a JPEG's scans, given the parts that show it: a file can have its end marker and still lack a part
 * of the picture. Of a progressive JPEG only whole scans are missed: whether one is cut off, only a decoder could tell.
 * Memoized.
 */
export const checkScans = lruMemo(
  20_000,
  (parts: readonly Uint8Array[]) => digest(parts),
  (parts): 'cut-off' | 'damaged' | null => {
    const tables = new Map<number, HuffmanTable>()
    let frame: Frame | null = null
    let isProgressive = false
    /** Of each component, the last coefficient that a scan has. */
    const scanned = new Map<number, number>()
    let interval = 0
    for (const [i, part] of parts.entries()) {
      const [code, content] = [part[1] ?? 0, part.subarray(4)]
      // Scan data is checked together with its header.
      if (parts[i - 1]?.[1] === startOfScan && parts[i - 1]?.[0] === 0xff) continue
      if (code === huffmanTables) readTables(content, tables)
      else if (baselineFrames.includes(code)) frame = readFrame(content)
      else if (code === progressiveFrame) [frame, isProgressive] = [readFrame(content), true]
      else if (code === restartInterval && content.length >= 2) interval = dataViewOf(content).getUint16(0)
      else if (code === startOfScan && frame) {
        const components = isProgressive ? null : componentsOf(content, frame, tables)
        const flaw = checkScan(frame, components, parts[i + 1] ?? content, interval)
        if (flaw) return flaw
        const count = content[0] ?? 0
        const last = isProgressive ? (content[2 + 2 * count] ?? 0) : lastCoefficient
        for (const id of Array.from({ length: count }, (_, n) => content[1 + 2 * n] ?? 0))
          scanned.set(id, Math.max(scanned.get(id) ?? 0, last))
      }
    }
    return frame === null || frame.components.every(({ id }) => scanned.get(id) === lastCoefficient) ? null : 'cut-off'
  },
  'lasting',
)

function checkScan(frame: Frame, components: readonly TabledComponent[] | null, data: Uint8Array, interval: number) {
  if (!components) return null
  const { across, down } = sizeIn(frame, components)
  const units = countUnits(data, components, across * down, interval)
  if (units === -1) return 'damaged'
  // The last row may be missing: some encoders round the height down.
  return units < across * (down - 1) ? 'cut-off' : null
}

function readFrame(content: Uint8Array): Frame {
  const view = dataViewOf(content)
  const components = Array.from({ length: view.getUint8(5) }, (_, i) => {
    const sampling = view.getUint8(7 + 3 * i)
    return { id: view.getUint8(6 + 3 * i), across: sampling >> 4, down: sampling & 15 }
  })
  return { width: view.getUint16(3), height: view.getUint16(1), components }
}

/** A segment contains several tables, each with its class and number. */
function readTables(content: Uint8Array, tables: Map<number, HuffmanTable>): void {
  for (let at = 0; at + 17 <= content.length; ) {
    const counts = content.subarray(at + 1, at + 17)
    const total = counts.reduce((sum, count) => sum + count, 0)
    const table = huffmanTable(counts, content.subarray(at + 17, at + 17 + total))
    if (table) tables.set(content[at] ?? 0, table)
    at += 17 + total
  }
}

type TabledComponent = ScanComponent & FrameComponent

/** The components of a scan with their tables; null if one is unknown. */
function componentsOf(
  header: Uint8Array,
  frame: Frame,
  tables: ReadonlyMap<number, HuffmanTable>,
): readonly TabledComponent[] | null {
  const count = header[0] ?? 0
  const components = Array.from({ length: count }, (_, i): TabledComponent | null => {
    const known = frame.components.find(({ id }) => id === header[1 + 2 * i])
    const numbers = header[2 + 2 * i] ?? 0
    const dc = tables.get(numbers >> 4)
    const ac = tables.get(0x10 | (numbers & 15))
    if (!known || !dc || !ac || known.across === 0 || known.down === 0) return null
    // In a scan of one component, a unit is one block.
    return { ...known, dc, ac, blocks: count === 1 ? 1 : known.across * known.down }
  })
  const whole = components.flatMap((one) => one ?? [])
  return count > 0 && whole.length === count ? whole : null
}

/** The units of a scan, horizontally and vertically. */
function sizeIn({ width, height, components }: Frame, scanned: readonly TabledComponent[]) {
  const max = {
    across: Math.max(...components.map((one) => one.across)),
    down: Math.max(...components.map((one) => one.down)),
  }
  const [alone, ...others] = scanned
  const share = alone && others.length === 0 ? alone : null
  const side = (length: number, own: number | undefined, all: number) =>
    own === undefined ? Math.ceil(length / (8 * all)) : Math.ceil(Math.ceil((length * own) / all) / 8)
  return { across: side(width, share?.across, max.across), down: side(height, share?.down, max.down) }
}
