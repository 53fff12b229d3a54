import { Zip, ZipDeflate, ZipPassThrough, strToU8 } from 'fflate';

type Piece = Uint8Array<ArrayBuffer>;

const NOTHING = new Uint8Array();

export interface GrowingFile {
  push: (text: string) => void;
}

export interface ZipPieces {
  /** A file that is packed as it grows; it goes out when the zip ends. */
  grow: (name: string) => GrowingFile;
  /** A whole file, stored as it is where it is packed already. */
  add: (name: string, content: Uint8Array | string) => void;
  /** The last files, and the list of all. */
  end: () => void;
  /** What of the zip is ready and was not taken yet. */
  take: () => Piece[];
}

/**
 * A zip that goes out in pieces while it is made; names are marked as UTF-8. `at` is the local time
 * of its files. Nothing runs in workers made of a blob, which the page's policy forbids.
 */
export function zipPieces(at: Date): ZipPieces {
  let ready: Piece[] = [];
  const growing: { file: ZipDeflate; packed: Piece[] }[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });

  return {
    grow(name) {
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = at;
      const packed: Piece[] = [];
      file.ondata = (error, piece) => {
        if (error) throw error;
        packed.push(piece);
      };
      growing.push({ file, packed });
      return {
        push: (text) => {
          file.push(strToU8(text));
        },
      };
    },
    add(name, content) {
      const isText = typeof content === 'string';
      const file = isText ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
      file.mtime = at;
      zip.add(file);
      file.push(isText ? strToU8(content) : new Uint8Array(content), true);
    },
    end() {
      for (const { file, packed } of growing) {
        zip.add(file);
        for (const piece of packed) file.ondata(null, piece, false);
        file.push(NOTHING, true);
      }
      zip.end();
    },
    take() {
      const taken = ready;
      ready = [];
      return taken;
    },
  };
}
