import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../text/text';
import { Symbol } from './Symbol';

interface PageFrame {
  readonly title: string;
  /** Where "back" leads; the home screen without. */
  readonly back?: string;
  readonly children: ComponentChildren;
}

/** A page behind the home screen: the way back, its title, which takes the focus, and what it is about. */
export function Page({ title, back = '#/', children }: PageFrame) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main class="page">
      <nav><a class="back" href={back}><Symbol name="back" />{text('page.back')}</a></nav>
      <h1 ref={heading} tabIndex={-1}>{title}</h1>
      {children}
    </main>
  );
}
