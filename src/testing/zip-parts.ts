import { strFromU8, unzipSync } from 'fflate';

/** The files of a package as texts, by name. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** A piece of markup as the text it stands for. */
export const decodeEntities = (markup: string): string =>
  markup.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '');
