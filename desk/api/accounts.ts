import { queryOptions } from "@tanstack/react-query";
import type {
  AccountChange,
  AccountInput,
  AccountView,
  SignInInput,
  SignInView,
  TestInput,
  TestView,
} from "../../channels/email/accounts/contract.ts";
import { keys } from "./keys.ts";
import { del, get, patch, post, put } from "./request.ts";

const everyMs = 5000;

/** The mailboxes mail is fetched from, asked again while somebody looks how it goes. */
export const accountsQuery = queryOptions({
  queryKey: keys.accounts,
  queryFn: ({ signal }) => get<{ items: AccountView[] }>("/mail-accounts", undefined, signal),
  refetchInterval: everyMs,
});

export const addAccount = (input: AccountInput) => post<AccountView>("/mail-accounts", input);
export const changeAccount = (id: string, change: AccountChange) => patch<AccountView>(`/mail-accounts/${id}`, change);
export const dropAccount = (id: string) => del(`/mail-accounts/${id}`);
export const pauseAccount = (id: string) => put<AccountView>(`/mail-accounts/${id}/pause`);
export const resumeAccount = (id: string) => del<AccountView>(`/mail-accounts/${id}/pause`);
export const testAccount = (input: TestInput) => post<TestView>("/mail-account-tests", input);
export const beginSignIn = (id: string) => post<SignInView>(`/mail-accounts/${id}/sign-ins`);
export const endSignIn = (input: SignInInput) => post<AccountView>("/mail-sign-ins", input);
