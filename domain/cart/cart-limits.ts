/** Portions that one line may hold. */
export const maximumQuantity = 99;

/** Characters of a note to the kitchen, as it must fit the ticket. */
export const maximumNoteLength = 30;
