/** What next-intl's translator can say of its own messages. */
type Messages = { has: (key: never) => boolean; raw: (key: never) => unknown };

/**
 * Whether `t` has words at a key that comes from elsewhere, such as the address. `t.has` alone says yes to a group of
 * messages, and to what every object has, such as `constructor`.
 */
export function hasWords<T extends Messages>(t: T, key: string): key is Parameters<T['has']>[0] & string {
  return t.has(key as never) && typeof t.raw(key as never) === 'string';
}
