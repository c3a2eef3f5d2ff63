import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ArtspayAttributes, ArtspayEventMap } from './src/element/contract.ts';

export type * from './src/element/contract.ts';

/** What a JSX tag may carry: attributes, and events as React 19, Preact and Solid write them. */
export type ArtspayPayProps = {
  readonly [Name in keyof ArtspayAttributes]?: ArtspayAttributes[Name] | undefined;
} & {
  readonly [Name in keyof ArtspayEventMap as `on${Name}`]?: (event: ArtspayEventMap[Name]) => void;
} & {
  readonly [Name in keyof ArtspayEventMap as `on:${Name}`]?: (event: ArtspayEventMap[Name]) => void;
};

/**
 * For any other JSX: `declare module 'preact' { namespace JSX { interface IntrinsicElements extends
 * ArtspayIntrinsicElements<HTMLAttributes<HTMLElement>> {} } }`.
 */
export type ArtspayIntrinsicElements<OwnAttributes = unknown> = {
  readonly 'artspay-pay': ArtspayPayProps & OwnAttributes;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ArtspayIntrinsicElements<
      DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>
    > {}
  }
}
