import type { ReactNode } from 'react';
import { Notice } from '#src/ui/notice.tsx';
import { ProgramFile } from './program-file.tsx';
import { StoragePlace } from './storage-place.tsx';
import './home.css';

interface AboutProps {
  version: string;
  build: string;
  /** The page is the program that starts by double click. */
  isSingleFile: boolean;
  /** SHA-256 of the single file in hexadecimal; null where it is not known. */
  singleFileSum: string | null;
  /** The scripts and styles that the page's policy lets run, as it names them. */
  policyHashes: readonly string[];
  /** Null until they are asked for and have come. */
  licences: string | null;
  onLicences: () => void;
  sumOf: (file: File) => Promise<string>;
  /** Why the browser keeps nothing here, '' where it does. */
  refused: string;
  /** What is said of the preset. */
  preset: ReactNode;
  /** The way back to a report; null where this was not reached from one. */
  wayBack: ReactNode;
}

/** 关于本程序: which build it is, what it keeps where, and what it is made of. */
export function About(props: AboutProps) {
  const { version, build, isSingleFile, singleFileSum, policyHashes, licences } = props;
  return (
    <main className="home about">
      <nav aria-label="其他页面" className="screen-only">
        {props.wayBack} <a href="#/">← 全部报告</a>
        <a href="#/help">填报帮助</a>
      </nav>
      <h1 className="text-2xl font-bold">关于本程序</h1>
      <p>
        版本 {version}，构建 {build}，{isSingleFile ? '单个文件' : '网站'}。
      </p>
      <h2 className="text-lg font-bold">程序文件的校验值</h2>
      {isSingleFile ? (
        <p>
          校验值与程序文件一同发布（annual-report.html.sha256），写不进文件自身：按“核对程序文件”选这个文件，算出校验值来对照。
        </p>
      ) : (
        <p>
          {singleFileSum === null
            ? '这次构建没有记下单个文件（annual-report.html）的校验值。'
            : '单个文件（annual-report.html）的校验值（SHA-256）：'}
          <code>{singleFileSum}</code>
        </p>
      )}
      <ProgramFile sum={singleFileSum} sumOf={props.sumOf} />
      {policyHashes.length > 0 && (
        <p>
          本页只运行下列指纹的程序和样式，损坏或被塞进别的程序时不运行；连指纹一起改过的文件，要靠上面的校验值认出：
          {policyHashes.map((hash) => (
            <code key={hash}>{hash}</code>
          ))}
        </p>
      )}
      <h2 className="text-lg font-bold">内容保存在哪里</h2>
      {props.refused !== '' && <Notice>{props.refused}</Notice>}
      <ul>
        <li>
          报告和每份报告最近的 20 个版本，保存在这台电脑这个浏览器的 IndexedDB 数据库
          disclosure-annual-report 里；收集台收到的报告、名单和更正，保存在
          disclosure-annual-report-collections 里；读入的预置保存在 disclosure-annual-report-preset
          里。不用 Cookie；localStorage 里只记一项：是否已经请求过浏览器长期保存。
        </li>
        <li>什么都不离开这台电脑：页面的安全策略不许程序连接任何地址，它只读取自己的程序文件。</li>
        <li>
          清除浏览器的网站数据、删除浏览器的用户配置、重装系统会清掉这些内容；无痕窗口关闭时清掉；磁盘空间不足时浏览器也可能清掉。
        </li>
        <li>
          {isSingleFile
            ? '双击打开的本地文件：在 Chrome、Edge 等浏览器里，同一浏览器打开的所有本地网页共用一处存储，别的本地网页也读得到。不要在这个浏览器里打开来路不明的本地网页。'
            : '别的网站读不到这些内容；同一台电脑同一用户的其他人用这个浏览器时看得到。'}
        </li>
      </ul>
      <StoragePlace />
      {props.preset}
      <h2 className="text-lg font-bold">第三方组件的许可</h2>
      <p>程序用到了下列开源组件，按各自的许可使用。</p>
      <details onToggle={(event) => event.currentTarget.open && props.onLicences()}>
        <summary>组件和许可全文（英文）</summary>
        <pre tabIndex={0} aria-label="组件和许可全文" role="region">
          {licences ?? '正在打开……'}
        </pre>
      </details>
    </main>
  );
}
