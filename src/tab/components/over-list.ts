/** Marks in the history an item that was opened from its list: closing it is then going back. */
export const OVER_LIST = { overList: true } as const
