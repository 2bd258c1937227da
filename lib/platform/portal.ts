/** A part of the portal: its words are `common.portal.<key>`. */
export type MenuPart = {
  /** Its address without the language */
  path: string;
  /** Commands and queries of the policy table: who may do one of these has work there */
  actions: readonly string[];
  /** Where it is for municipalities alone, also when the policy lets a body do the action */
  only?: 'municipality';
  /** Other addresses that belong to it */
  also?: string;
};

/** What a domain adds to the menu, by key. The order stands in components/site/portal-menu.ts. */
export type MenuParts = Readonly<Record<string, MenuPart>>;
