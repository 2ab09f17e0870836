import { Skeleton } from '../kit/index.js';

/** Holds the place of rows that are on their way. */
export function SkeletonRows({ rows, columns }: { rows: number; columns: number }) {
  return (
    <tbody aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <tr key={row}>
          {Array.from({ length: columns }, (_cell, cell) => (
            <td key={cell}>
              <Skeleton lines={1} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
