/** The clinic's mark: a kachnar flower. */
export function Flower() {
  return (
    <svg className="flower" viewBox="0 0 48 48" aria-hidden="true">
      {[0, 72, 144, 216, 288].map((turn) => (
        <path key={turn} d="M24 23C17 18 16 9 24 3c8 6 7 15 0 20z" transform={`rotate(${turn} 24 25)`} />
      ))}
      <circle cx="24" cy="25" r="4.5" />
    </svg>
  );
}
