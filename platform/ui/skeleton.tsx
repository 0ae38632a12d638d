const rows = ["a", "b", "c", "d", "e"] as const;

/** Grey lines for what takes longer than 200 ms (they show after that). `label` is said to screen readers. */
export function Skeleton({ label }: { label: string }) {
  return (
    <div className="skeleton">
      <p className="sr" role="status">
        {label}
      </p>
      <div aria-hidden="true">
        {rows.map((row) => (
          <div className={`sk ${row}`} key={row}>
            <i />
            <div>
              <i />
              <i />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
