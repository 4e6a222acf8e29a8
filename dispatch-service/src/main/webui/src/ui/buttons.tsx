import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import { Link, type LinkProps } from 'wouter';

type Look = 'primary' | 'danger' | 'grave' | 'plain' | 'small' | 'plain small' | undefined;

export function Button({ look, ...props }: ButtonProps & { look?: Look }) {
  return <AriaButton {...props} className={`button ${look ?? ''}`} />;
}

/** A link that goes somewhere in this page and looks like a button. */
export function ButtonLink({ look, ...props }: LinkProps & { look?: Look }) {
  return <Link {...props} className={`button ${look ?? ''}`} />;
}
