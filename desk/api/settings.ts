import { queryOptions } from "@tanstack/react-query";
import type { AddressChange, AddressInput, AddressView } from "../../channels/email/contract.ts";
import type { BigFiles, BigFilesView } from "../../conversations/file-links/contract.ts";
import type {
  CompanyView,
  Invited,
  KeyInput,
  KeyMade,
  KeyView,
  Me,
  MeInput,
  PasswordInput,
  SessionView,
  ShopView,
  StaffChange,
  StaffInput,
  StaffView,
} from "../../team/contract.ts";
import { keys } from "./keys.ts";
import { del, get, patch, post, put } from "./request.ts";

export const sessionsQuery = queryOptions({
  queryKey: keys.sessions,
  queryFn: ({ signal }) => get<{ items: SessionView[] }>("/sessions", undefined, signal),
});
export const apiKeysQuery = queryOptions({
  queryKey: keys.apiKeys,
  queryFn: ({ signal }) => get<{ items: KeyView[] }>("/keys", undefined, signal),
});

export const changeMe = (input: MeInput) => patch<Me>("/me", input);
export const changePassword = (input: PasswordInput) => put<void>("/me/password", input);
export const revokeSession = (id: string) => del(`/sessions/${id}`);

export const invite = (input: StaffInput) => post<Invited>("/staff", input);
export const changeStaff = (id: string, change: StaffChange) => patch<StaffView>(`/staff/${id}`, change);
export const newLink = (id: string) => post<{ link: string }>(`/staff/${id}/links`);

export const openShop = (name: string) => post<ShopView>("/shops", { name });
export const renameShop = (id: string, name: string) => patch<ShopView>(`/shops/${id}`, { name });
export const addMember = (id: string, staffId: string) => put<void>(`/shops/${id}/members/${staffId}`);
export const dropMember = (id: string, staffId: string) => del(`/shops/${id}/members/${staffId}`);

export const makeKey = (input: KeyInput) => post<KeyMade>("/keys", input);
export const revokeKey = (id: string) => del(`/keys/${id}`);

export const bigFilesQuery = queryOptions({
  queryKey: keys.bigFiles,
  queryFn: ({ signal }) => get<BigFilesView>("/big-files", undefined, signal),
});
export const setBigFiles = (wish: BigFiles) => put<BigFilesView>("/big-files", wish);

export const renameCompany = (name: string) => patch<CompanyView>("/company", { name });

export const addAddress = (input: AddressInput) => post<AddressView>("/addresses", input);
export const changeAddress = (id: string, change: AddressChange) => patch<AddressView>(`/addresses/${id}`, change);
export const dropAddress = (id: string) => del(`/addresses/${id}`);
