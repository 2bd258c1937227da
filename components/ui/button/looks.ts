const VARIANTS = {
  primary: 'border-brand bg-brand text-paper hover:border-deep hover:bg-deep',
  secondary: 'border-brand bg-transparent text-deep hover:bg-wash',
  danger: 'border-red bg-red text-paper hover:border-ink hover:bg-ink',
  quiet: 'border-transparent bg-transparent text-link underline underline-offset-[0.2em] hover:bg-wash',
};
const SIZES = { m: 'min-h-12 px-5 py-2 text-body', s: 'min-h-11 px-3 py-1.5 text-small sm:px-4' };
// Fit, not auto: in a stack an auto width would be stretched.
const WIDTHS = { auto: 'w-fit', phone: 'w-full sm:w-fit', full: 'w-full' };

export type ButtonVariant = keyof typeof VARIANTS;
export type ButtonSize = keyof typeof SIZES;
export type ButtonWidth = keyof typeof WIDTHS;
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; width?: ButtonWidth };

/** The classes of a button, shared by buttons that send a form and links that look like one. */
export function buttonClasses({ variant = 'primary', size = 'm', width = 'auto' }: ButtonLook): string {
  return `button ${VARIANTS[variant]} ${SIZES[size]} ${WIDTHS[width]}`;
}
