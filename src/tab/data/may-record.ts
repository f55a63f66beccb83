import { usePlace } from './place.ts'

/** Returns whether the person may record how the municipality stands; who may not is shown no button that would fail. */
export const useMayRecord = () => usePlace().me.permissions.includes('standing.record')
