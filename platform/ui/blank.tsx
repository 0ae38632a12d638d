import type { ReactNode } from "react";

type Props = {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  foot?: ReactNode;
  alert?: boolean;
  page?: boolean;
};

/** What stands where nothing is: says what will appear here and how to make it so, or what failed and what to do. */
export function Blank({ title, children, actions, foot, alert, page }: Props) {
  // `page`: it is all there is on the page, so its title is the page's.
  const Title = page ? "h1" : "h2";
  return (
    <div className="blank" role={alert ? "alert" : undefined}>
      <Title>{title}</Title>
      {children ? <p>{children}</p> : null}
      {actions ? <div className="acts">{actions}</div> : null}
      {foot ? <p className="tiny faint">{foot}</p> : null}
    </div>
  );
}
