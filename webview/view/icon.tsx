const outlines = {
  minus: 'M3.5 8H12.5',
  plus: 'M3.5 8H12.5M8 3.5V12.5',
  fit: 'M2.5 6V2.5H6M10 2.5H13.5V6M13.5 10V13.5H10M6 13.5H2.5V10M5.5 5.5H10.5V10.5H5.5Z',
  export: 'M8 2.5V10M5 7L8 10L11 7M3 13H13',
  warning: 'M8 2L14.5 13.5H1.5ZM8 6.5V9.5M8 11.3V11.9',
} as const;

/** A sign of 16 × 16 px in the colour of the text around it. */
export function Icon({ name }: { name: keyof typeof outlines }) {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={outlines[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  );
}
