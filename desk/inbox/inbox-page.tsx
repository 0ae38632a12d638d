/** placeholder while the frame is laid */
export function InboxPage() {
  return <main id="main" />;
}
