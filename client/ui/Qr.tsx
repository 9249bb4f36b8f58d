// A QR code, always dark on light with a quiet zone, whatever the theme, because cameras want it so. `label` says what it
// opens. The link itself must also stand on the page as text. <Qr text="http://…/j/ABC234" label={t('ui.qr')} />
import { encode } from 'uqr';

const QUIET = 2;

export function Qr({ text, label, class: cls = '' }: { text: string; label: string; class?: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  const side = size + 2 * QUIET;
  return (
    <svg
      class={`qr ${cls}`}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} rx="1" class="qr-paper" />
      <path d={path} class="qr-ink" />
    </svg>
  );
}
