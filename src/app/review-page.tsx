import { memo, useEffect, useLayoutEffect, type ReactNode } from 'react';
import { FINDINGS_KEY } from '#src/form/live-findings.ts';
import {
  VALUES_KEY,
  useFindings,
  useLive,
  useReportForm,
  useStepStates,
} from '#src/form/report-form.tsx';
import { ReportPages } from '#src/preview/report-pages.tsx';
import { finalityOf } from '#src/report/checks/finality.ts';
import { hasErrors } from '#src/report/checks/finding.ts';
import { buildAnnex } from '#src/report/document/annex.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { ExportButtons } from '#src/review/export-buttons.tsx';
import { Review } from '#src/review/review.tsx';
import { Notice } from '#src/ui/notice.tsx';
import type { Autosave } from './autosave.ts';
import { today } from './make-copy.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { MORE_CHECKS } from './more-checks.ts';
import { askToPersist } from './persist.ts';
import { reportHash } from './routes.ts';
import { SignOffCard } from './sign-off-card.tsx';
import { useAnnex } from './use-annex.ts';
import { useExport } from './use-export.ts';
import { useOpenConfirms } from './use-open-confirms.ts';

const useIsDraft = () => hasErrors(useFindings().map(({ finding }) => finding));

/** What who prints should know, and the paper does not say: 草稿 is only marked while errors stand. */
function usePrintNotes(id: string): ReactNode[] {
  const { form } = useReportForm();
  const findings = useFindings().map(({ finding }) => finding);
  useLive(VALUES_KEY, () => form.getValues().explanations);
  const isFinal = useLive(VALUES_KEY, () => form.getValues().finalized !== null);
  const isUnsigned = useLive(VALUES_KEY, () => form.getValues().signature.organ.trim() === '');
  const { errors, unexplained } = finalityOf(form.getValues(), findings);
  const notes: ReactNode[] = [];
  if (!isFinal && errors === 0) {
    const open = unexplained > 0 && `，还有 ${unexplained} 处需要核实没有改正或说明`;
    notes.push(<>还没有定稿{open}，打印件上不标“草稿”。</>);
  }
  if (isUnsigned) {
    notes.push(
      <>
        落款机关没有填，打印件上没有落款机关。<a href={reportHash(id, 'organ')}>到“报告信息”填写</a>
      </>,
    );
  }
  return notes;
}

interface CopiesProps {
  id: string;
  autosave: Autosave;
  onPrintInternal: () => void;
}

/** The copies, apart from the pages: what becomes of one does not set them again. */
function Copies({ id, autosave, onPrintInternal }: CopiesProps) {
  const { form, history } = useReportForm();
  const { exporting, exportCopy, copyAll } = useExport(history.say);
  return (
    <ExportButtons
      exporting={exporting}
      onExport={(kind) => {
        exportCopy(kind, { ...form.getValues(), revision: autosave.revision() });
      }}
      onCopyAll={() => {
        copyAll(form.getValues());
      }}
      printNotes={usePrintNotes(id)}
      onPrintInternal={onPrintInternal}
    />
  );
}

/** The pages of the report: set again with its findings, not with what is shown beside it. */
const Pages = memo(function Pages() {
  const { form } = useReportForm();
  return <ReportPages report={buildDocument(form.getValues(), useIsDraft())} />;
});

function AnnexPages() {
  const { form } = useReportForm();
  const findings = useFindings().map(({ finding }) => finding);
  useLive(VALUES_KEY, () => form.getValues().explanations);
  useLive(VALUES_KEY, () => form.getValues().finalized);
  return <ReportPages report={buildAnnex(form.getValues(), findings, today())} isAnnex />;
}

const loadPictures = () => import('#src/review/pictures.tsx');
const NO_PICTURES = <Notice>图没有打开，刷新页面再试。报告和下面的打印、导出不受影响。</Notice>;

interface PicturesPartProps {
  id: string;
  /** Null where they cannot be had. */
  loaded: Awaited<ReturnType<typeof loadPictures>> | null;
}

/** The pictures; a fault in them leaves the rest of the step alone. */
function PicturesPart({ id, loaded }: PicturesPartProps) {
  const { form } = useReportForm();
  useLive(FINDINGS_KEY, ({ findings }) => findings.runs());
  useLive(VALUES_KEY, () => form.getValues().reference);
  if (loaded === null) return NO_PICTURES;
  return (
    <ErrorBoundary fallback={NO_PICTURES}>
      <loaded.Pictures
        draft={form.getValues()}
        requests={reportHash(id, 'requests')}
        organ={reportHash(id, 'organ')}
      />
    </ErrorBoundary>
  );
}

interface ReviewPageProps {
  id: string;
  autosave: Autosave;
}

/** 核对与导出, joined with the exports. */
function ReviewPage({ id, autosave, loaded }: ReviewPageProps & PicturesPartProps) {
  const { addChecks } = useReportForm();
  useLayoutEffect(() => {
    addChecks(MORE_CHECKS);
  }, [addChecks]);
  // A year's work is behind who comes here: a question of the browser's is understood.
  useEffect(() => void askToPersist(), []);
  const states = useStepStates();
  const annex = useAnnex();
  return (
    <Review
      isDraft={useIsDraft()}
      states={states}
      confirms={useOpenConfirms()}
      addressOf={(step) => reportHash(id, step)}
      pictures={<PicturesPart id={id} loaded={loaded} />}
      signOff={<SignOffCard autosave={autosave} />}
      copies={<Copies id={id} autosave={autosave} onPrintInternal={annex.printInternal} />}
      pages={<Pages />}
      annex={annex.isShown && <AnnexPages />}
      onAnnex={annex.setIsTicked}
    />
  );
}

/** 核对与导出 once its pictures are at hand: coming later they would move what is below them. */
export async function loadReviewPage() {
  const loaded = await loadPictures().catch(() => null);
  return (props: ReviewPageProps) => <ReviewPage {...props} loaded={loaded} />;
}
