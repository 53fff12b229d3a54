import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { useEffect, useState } from 'react';
import { About } from '#src/home/about.tsx';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import type { BuildMark } from './build-mark.ts';
import { PresetAbout } from './preset-about.tsx';
import { NOT_LISTED } from './refusal-words.ts';
import { useWayBack } from './way-back.tsx';

/** Written in by the build. */
declare const __BUILD__: BuildMark;

const sumOf = async (file: File): Promise<string> =>
  bytesToHex(sha256(new Uint8Array(await file.arrayBuffer())));

/** What the page's own policy lets run, where it is written out in the page. */
const readPolicyHashes = (): string[] =>
  document
    .querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')
    ?.content.match(/sha256-[\w+/]+=*/g) ?? [];

export function AboutPage({ store }: { store: DraftStore }) {
  const [refused, setRefused] = useState('');
  useEffect(() => {
    // Asked for a report that nobody has: only whether it answers is looked at.
    void store.load('').then((result) => {
      setRefused(result.state === 'refused' ? NOT_LISTED[result.refusal] : '');
    });
  }, [store]);
  const wayBack = useWayBack();
  const [licences, setLicences] = useState<string | null>(null);
  useEffect(() => {
    document.title = '关于本程序 - 政府信息公开工作年度报告';
  }, []);
  return (
    <About
      {...__BUILD__}
      isSingleFile={import.meta.env.MODE === 'single-file'}
      policyHashes={readPolicyHashes()}
      licences={licences}
      onLicences={() => {
        import('#src/home/licences.txt?raw').then(
          (text) => setLicences(text.default),
          () => setLicences('没有读到程序文件，检查网络或服务器后重新打开本页。'),
        );
      }}
      sumOf={sumOf}
      refused={refused}
      preset={<PresetAbout />}
      wayBack={wayBack}
    />
  );
}
