// Everything that is pressed. kind: 'go' (the one lamp of a screen: what to do next), 'plain' (default), 'quiet' (outline),
// 'plate' (white), 'no' (cannot be taken back). `icon` before, `iconAfter` behind the words; `isBig` fills the width.
// Without children give `label`: <Button icon="undo" label={t('x')} onClick={…} />. Other attributes go through.
import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'label' | 'size'> {
  kind?: 'go' | 'plain' | 'quiet' | 'plate' | 'no';
  icon?: IconName | undefined;
  iconAfter?: IconName | undefined;
  label?: string;
  isBig?: boolean;
  isSmall?: boolean;
  isBusy?: boolean;
  class?: string;
  children?: ComponentChildren;
}

export function Button({
  kind = 'plain',
  icon,
  iconAfter,
  label,
  isBig,
  isSmall,
  isBusy,
  class: cls = '',
  children,
  ...rest
}: Props) {
  const hasText = children !== undefined && children !== null;
  const names = [
    kind === 'plain' ? '' : kind,
    isBig ? 'big' : '',
    isSmall ? 'sm' : '',
    hasText ? '' : 'icon',
    cls,
  ];
  return (
    <button
      type="button"
      {...rest}
      class={`btn ${names.filter(Boolean).join(' ')}`}
      aria-label={label ?? rest['aria-label']}
      aria-busy={isBusy}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
      {iconAfter !== undefined && <Icon name={iconAfter} />}
    </button>
  );
}
