import type { Ref } from 'react';
import { fitted, modulePath } from './cardText.js';

/** What the card says, already in the language of the screen. */
export interface CardFacts {
  title: string;
  name: string;
  /** Label and value, in their order. */
  lines: readonly (readonly [label: string, value: string])[];
  numberLabel: string;
  abhaNumber: string;
  addressLabel: string;
  abhaAddress: string;
  /** Where the person lives; may be empty. */
  home: string;
  /** A data URL. */
  photo: string | null;
  /** Dark modules of the QR, row by row. */
  qr: readonly (readonly boolean[])[];
}

/** Millimetres of an ID-1 card (ISO/IEC 7810), the size of a bank card. */
export const cardSize = { width: 85.6, height: 54 } as const;

/** As on paper, whatever the colours of the page. */
export const cardColours = { ink: '#14212b', faint: '#4a5a66', accent: '#0a6570' } as const;

const { ink, faint, accent } = cardColours;
const left = 44;
const photoWidth = 150;
const qrSize = 280;
const qrLeft = 856 - 30 - qrSize;

/** The face of the card, 10 units a millimetre. Its colours are its own, as on paper, so that it prints as it looks. */
export function CardFace({ facts, svgRef }: { facts: CardFacts; svgRef: Ref<SVGSVGElement> }) {
  const textLeft = facts.photo ? left + photoWidth + 28 : left;
  const width = qrLeft - textLeft - 24;
  const name = fitted(facts.name, width, 40, 2);
  const home = fitted(facts.home, 856 - 2 * left, 20, 2);
  const firstLine = 160 + name.lines.length * name.size * 1.25;

  return (
    <svg
      ref={svgRef}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${cardSize.width * 10} ${cardSize.height * 10}`}
      role="img"
      direction="ltr"
      aria-label={spoken(facts)}
    >
      <rect width="856" height="540" rx="30" fill="#fff" />
      <path d="M0 92V30A30 30 0 0 1 30 0h796a30 30 0 0 1 30 30v62z" fill={accent} />
      <text x={left} y="59" fontSize="36" fontWeight="700" fill="#fff">
        {facts.title}
      </text>
      {facts.photo && (
        <image
          href={facts.photo}
          x={left}
          y="122"
          width={photoWidth}
          height="186"
          preserveAspectRatio="xMidYMid slice"
        />
      )}
      {name.lines.map((line, index) => (
        <text
          key={line}
          x={textLeft}
          y={122 + name.size + index * name.size * 1.25}
          fontSize={name.size}
          fontWeight="700"
          fill={ink}
        >
          {line}
        </text>
      ))}
      {facts.lines.map(([label, value], index) => (
        <text key={label} x={textLeft} y={firstLine + index * 36} fontSize="24" fill={ink}>
          <tspan fill={faint}>{label} </tspan>
          {value}
        </text>
      ))}
      <text x={left} y="358" fontSize="20" fill={faint}>
        {facts.numberLabel}
      </text>
      <text x={left} y="402" fontSize="42" fontWeight="700" fill={ink} letterSpacing="1">
        {facts.abhaNumber}
      </text>
      <text x={left} y="444" fontSize="24" fill={ink}>
        <tspan fill={faint}>{facts.addressLabel} </tspan>
        {facts.abhaAddress}
      </text>
      {home.lines.map((line, index) => (
        <text key={line} x={left} y={482 + index * 28} fontSize={home.size} fill={faint}>
          {line}
        </text>
      ))}
      <path
        d={modulePath(facts.qr)}
        transform={`translate(${qrLeft} 108) scale(${qrSize / facts.qr.length})`}
        fill={ink}
        shapeRendering="crispEdges"
      />
    </svg>
  );
}

function spoken({ title, name, lines, numberLabel, abhaNumber, addressLabel, abhaAddress, home }: CardFacts): string {
  const pairs = [...lines, [numberLabel, abhaNumber], [addressLabel, abhaAddress]];
  return [title, name, ...pairs.map((pair) => pair.join(' ')), home].filter(Boolean).join(', ');
}
