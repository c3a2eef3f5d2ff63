/**
 * Text typed by a person and kept: trimmed, NFC, one line, no control characters, 1 to `max` characters,
 * and no card number (a payer who types one into the wrong field must not have it stored).
 */
export type PlainText = string & { readonly __plain: true };
export type TextFailure = 'empty' | 'too_long' | 'control_characters' | 'card_number';
