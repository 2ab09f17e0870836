import { cardColours, type CardFacts } from './CardFace.js';
import { fitted, modulePath } from './cardText.js';

const { ink, faint, accent } = cardColours;
const width = 320;
const edge = 20;
const inner = width - 2 * edge;
const photoWidth = 72;
const photoHeight = 90;
const headHeight = 44;
const qrSize = 200;

/**
 * The same facts on a phone, one under the other, about a pixel a unit: nothing is smaller than 14. It is there to be looked at: the card
 * itself is what is saved, printed and spoken.
 */
export function NarrowCardFace({ facts }: { facts: CardFacts }) {
  const textLeft = facts.photo ? edge + photoWidth + 16 : edge;
  const name = fitted(facts.name, width - edge - textLeft, 20, 3);
  const top = headHeight + 34;
  const underName = top + name.lines.length * name.size * 1.25;
  const underLines = underName + facts.lines.length * 22;
  const number = Math.max(underLines, facts.photo ? headHeight + 20 + photoHeight : 0) + 18;
  const address = fitted(facts.abhaAddress, inner, 16, 3);
  const home = fitted(facts.home, inner, 14, 5);
  const addressTop = number + 54;
  const homeTop = addressTop + 22 + address.lines.length * 20;
  const qrTop = homeTop + home.lines.length * 20;

  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${qrTop + qrSize + edge}`}
      data-layout="narrow"
      direction="ltr"
      aria-hidden="true"
    >
      <rect width={width} height="100%" fill="#fff" />
      <rect width={width} height={headHeight} fill={accent} />
      <text x={edge} y="29" fontSize="20" fontWeight="700" fill="#fff">
        {facts.title}
      </text>
      {facts.photo && (
        <image
          href={facts.photo}
          x={edge}
          y={headHeight + 20}
          width={photoWidth}
          height={photoHeight}
          preserveAspectRatio="xMidYMid slice"
        />
      )}
      <Lines lines={name.lines} x={textLeft} y={top} step={name.size * 1.25} size={name.size} weight="700" fill={ink} />
      {facts.lines.map(([label, value], index) => (
        <text key={label} x={textLeft} y={underName + 4 + index * 22} fontSize="14" fill={ink}>
          <tspan fill={faint}>{label} </tspan>
          {value}
        </text>
      ))}
      <text x={edge} y={number} fontSize="14" fill={faint}>
        {facts.numberLabel}
      </text>
      <text x={edge} y={number + 29} fontSize="24" fontWeight="700" fill={ink}>
        {facts.abhaNumber}
      </text>
      <text x={edge} y={addressTop} fontSize="14" fill={faint}>
        {facts.addressLabel}
      </text>
      <Lines lines={address.lines} x={edge} y={addressTop + 20} step={20} size={address.size} weight="600" fill={ink} />
      <Lines lines={home.lines} x={edge} y={homeTop + 6} step={20} size={home.size} fill={faint} />
      <path
        d={modulePath(facts.qr)}
        transform={`translate(${(width - qrSize) / 2} ${qrTop}) scale(${qrSize / facts.qr.length})`}
        fill={ink}
        shapeRendering="crispEdges"
      />
    </svg>
  );
}

interface LinesProps {
  lines: readonly string[];
  x: number;
  y: number;
  /** From one line to the next. */
  step: number;
  size: number;
  weight?: string;
  fill: string;
}

function Lines({ lines, x, y, step, size, weight, fill }: LinesProps) {
  return lines.map((line, index) => (
    <text key={line} x={x} y={y + index * step} fontSize={size} fontWeight={weight} fill={fill}>
      {line}
    </text>
  ));
}
