import { useEffect, useRef, useState } from 'react';

/** More pages than any certificate has; the rest can be saved and read elsewhere. */
const MOST_PAGES = 10;

/** Sharper than the screen needs, so that small print can be read when the page is made larger. */
const SCALE = 2;

/** The pages of a PDF as pictures: drawn by a library of scripts, which runs none that the file brings along. */
export function PdfPages({ file }: { file: Blob }) {
  const pages = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'unreadable'>('drawing');
  useEffect(() => {
    const leaving = new AbortController();
    draw(file, leaving.signal, (page) => pages.current?.append(page)).then(
      () => { if (!leaving.signal.aborted) setState('drawn'); },
      () => { if (!leaving.signal.aborted) setState('unreadable'); },
    );
    return () => {
      leaving.abort();
      pages.current?.replaceChildren();
    };
  }, [file]);
  return (
    <>
      {state === 'drawing' && <p role="status" className="quiet">Drawing…</p>}
      {state === 'unreadable' && <p role="alert">This PDF cannot be drawn: it may be damaged. Save it to look at it, or ask for another.</p>}
      <div ref={pages} className="pdf-pages" />
    </>
  );
}

async function draw(file: Blob, left: AbortSignal, show: (page: HTMLCanvasElement) => void): Promise<void> {
  const [pdf, { default: worker }] = await Promise.all([import('pdfjs-dist'), import('pdfjs-dist/build/pdf.worker.min.mjs?url')]);
  pdf.GlobalWorkerOptions.workerSrc = worker;
  const loading = pdf.getDocument({ data: await file.arrayBuffer(), isEvalSupported: false });
  try {
    const document = await loading.promise;
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES) && !left.aborted; number++) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: SCALE });
      const canvas = window.document.createElement('canvas');
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', `Page ${number} of ${document.numPages}`);
      await page.render({ canvas, viewport }).promise;
      if (!left.aborted) show(canvas);
    }
  } finally {
    await loading.destroy();
  }
}
