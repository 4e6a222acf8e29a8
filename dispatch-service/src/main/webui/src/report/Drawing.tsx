import { useEffect, useRef } from 'react';
import type { PlotOptions } from '@observablehq/plot';

type Plot = typeof import('@observablehq/plot');

/** A plot that is drawn once its library is there; the table beneath says the same in words, and to a screen reader it alone. */
export function Drawing({ draw }: { draw(plot: Plot): PlotOptions }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let shown = true;
    void import('@observablehq/plot').then((plot) => {
      if (shown) frame.current?.replaceChildren(plot.plot({ marginTop: 32, ...draw(plot), width: 720, style: { background: 'transparent', fontSize: '13px' } }));
    });
    return () => {
      shown = false;
    };
  }, [draw]);
  return <div className="drawing" ref={frame} aria-hidden />;
}
