import type { ReactNode } from 'react';
import { Icon, type IconName } from '@/components/ui/icon/icon';
import { type ButtonLook, buttonClasses } from './looks';

export type ButtonProps = ButtonLook & {
  children: ReactNode;
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  form?: string;
  /** Another address or server action than that of the form. */
  formAction?: string | ((data: FormData) => void | Promise<void>);
  icon?: IconName;
  /** Says for a screen reader what a short label is about; must start with the label that is seen. */
  accessibleName?: string;
};

/** A button that sends a form. There is no disabled state: let it be pressed and say what is missing. */
export function Button(props: ButtonProps) {
  const { children, type = 'submit', name, value, form, formAction, icon, accessibleName, ...look } = props;
  return (
    <button
      type={type}
      name={name}
      value={value}
      form={form}
      formAction={formAction}
      aria-label={accessibleName}
      className={buttonClasses(look)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
