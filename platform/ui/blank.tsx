import type { ReactNode } from "react";

type Props = { title: string; children?: ReactNode; actions?: ReactNode; foot?: ReactNode; alert?: boolean };

/** What stands where nothing is: says what will appear here and how to make it so, or what failed and what to do. */
export function Blank({ title, children, actions, foot, alert }: Props) {
  return (
    <div className="blank" role={alert ? "alert" : undefined}>
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {actions ? <div className="acts">{actions}</div> : null}
      {foot ? <p className="tiny faint">{foot}</p> : null}
    </div>
  );
}
