/** Reports hold whole texts: of more than this many none is kept in memory to be put back. */
export const MOST_PUT_BACK = 500;

/** How many files went to another year, left the desk, or came back; `missed` did not come back. */
export type Moved =
  | { did: 'moved'; count: number; year: number }
  | { did: 'removed'; count: number; canPutBack: boolean }
  | { did: 'put-back'; count: number; missed: number };
