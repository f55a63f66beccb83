/** Said outright: browsers differ in what is left of a table whose rows are laid out as a grid or as cards. */
export const TABLE_ROLE = { role: 'table' } as const
export const BODY_ROLE = { role: 'rowgroup' } as const
export const ROW_ROLE = { role: 'row' } as const
export const CELL_ROLE = { role: 'cell' } as const
export const HEAD_ROLE = { role: 'columnheader' } as const
/** What only takes room. */
export const UNSEEN_ROLE = { 'aria-hidden': true } as const
