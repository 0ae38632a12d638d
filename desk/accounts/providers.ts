import type { OAuthView } from "../../channels/email/accounts/contract.ts";

export type Provider = { name: string; host: string } & Omit<OAuthView, "clientId">;

/** As their documentation says; everything can be changed in the form. */
export const providers: Record<"google" | "microsoft", Provider> = {
  google: {
    name: "Google",
    host: "imap.gmail.com",
    authorizeUrl: "https://accounts.google.com/o/oauth2/v2/auth",
    tokenUrl: "https://oauth2.googleapis.com/token",
    scope: "https://mail.google.com/",
  },
  microsoft: {
    name: "Microsoft",
    host: "outlook.office365.com",
    authorizeUrl: "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
    tokenUrl: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
    scope: "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access",
  },
};

export type ProviderName = keyof typeof providers | "other";

/** Which of them these settings are. */
export function providerOf(oauth: OAuthView | null): ProviderName {
  if (!oauth) return "google";
  if (oauth.tokenUrl === providers.google.tokenUrl) return "google";
  return oauth.tokenUrl === providers.microsoft.tokenUrl ? "microsoft" : "other";
}
