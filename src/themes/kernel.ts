/**
 * The sums that the search for themes spends most of its time on, in WebAssembly where the engine has it.
 *
 * An engine adds two numbers at a time there and checks no place: several times as fast as the plain loops, which stand beside
 * each use and give the same bits. What is computed is copied in and out within one call; nothing stays but the room for it.
 *
 * @module
 */
import { CODE } from './kernel-code.ts';

/** The functions of `kernel.wat`, where they are documented; places and widths are in bytes. */
type Sums = {
  readonly products: (
    left: number,
    quads: number,
    right: number,
    panels: number,
    length: number,
    reach: number,
    more: number,
    out: number,
    stride: number,
  ) => void;
  readonly sumRows: (
    starts: number,
    lists: number,
    columns: number,
    values: number,
    table: number,
    width: number,
    to: number,
  ) => void;
  readonly addGram: (rows: number, quads: number, width: number, sums: number) => void;
};

/** The functions, and their memory as numbers of double precision and as whole numbers of four bytes. */
export type Kernel = Sums & { readonly numbers: Float64Array; readonly places: Int32Array };

/** As much of WebAssembly as is used: not every engine has it, nor every set of types. */
type Assembly = {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Sums & { readonly memory: Memory } };
};
type Memory = { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };

/** WebAssembly's memory grows by so many bytes. */
const PAGE = 65_536;

/** Made when it is first needed; null where the engine refuses. */
let made: { readonly sums: Sums; readonly memory: Memory; kernel: Kernel | null } | null | undefined;

/**
 * The kernel with room for some bytes.
 *
 * @param bytes - How many, from place 0 on; what stood there before is lost.
 * @returns The kernel, until it is asked for again; null where the engine has no WebAssembly with vectors, a page's policy forbids
 *   it, the processor keeps numbers the other way around, or there is no room.
 * @internal
 */
export function kernelWith(bytes: number): Kernel | null {
  if (made === undefined) made = make();
  if (made === null) return null;
  const { memory, sums } = made;
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) {
    try {
      memory.grow(Math.ceil(missing / PAGE));
    } catch {
      return null;
    }
    made.kernel = null;
  }
  made.kernel ??= { ...sums, numbers: new Float64Array(memory.buffer), places: new Int32Array(memory.buffer) };
  return made.kernel;
}

function make(): Exclude<typeof made, undefined> {
  const { WebAssembly: assembly } = globalThis as { readonly WebAssembly?: Assembly };
  const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
  if (assembly === undefined || !isLittleEndian) return null;
  const code = Uint8Array.from({ length: CODE.length / 2 }, (_, i) =>
    Number.parseInt(CODE.slice(2 * i, 2 * i + 2), 16),
  );
  try {
    const { memory, ...sums } = new assembly.Instance(new assembly.Module(code)).exports;
    // What stands in for WebAssembly may read the code of a function only when it is called: all are, once, on zeros.
    sums.products(0, 1, 32, 1, 32, 32, 0, 64, 32);
    sums.sumRows(0, 0, 0, 0, 0, 16, 0);
    sums.addGram(0, 1, 16, 64);
    return { sums, memory, kernel: null };
  } catch {
    return null;
  }
}
