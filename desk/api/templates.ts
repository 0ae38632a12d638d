import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type {
  FilledTemplate,
  Reach,
  TemplateChange,
  TemplateInput,
  TemplateRow,
  TemplateView,
  ToneQuery,
  Variant,
} from "../../conversations/templates/contract.ts";
import type { Page } from "../../platform/contract.ts";
import { keys } from "./keys.ts";
import { del, get, patch, post } from "./request.ts";

/** Where a template is to be put in: an answer, or a message that will begin a conversation. */
export type TemplatePlace =
  | { kind: "conversation"; id: string }
  | { kind: "letter"; to: string; toName: string; addressId: string | undefined; subject: string };

/** The templates one may use, by name, page by page. */
export const templatesQuery = (q: string, reach?: Reach) =>
  infiniteQueryOptions({
    queryKey: keys.templateList(q, reach),
    queryFn: ({ pageParam, signal }) =>
      get<Page<TemplateRow>>("/templates", { q, reach, limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** A few templates that fit what somebody types, with their first words in the tone wanted. */
export const templatesLikeQuery = (q: string, variant: Variant | undefined) =>
  queryOptions({
    queryKey: keys.templatesLike(q, variant),
    queryFn: ({ signal }) => get<Page<TemplateRow>>("/templates", { q, variant, limit: 30 }, signal),
    staleTime: 30_000,
  });

export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: keys.template(id),
    queryFn: ({ signal }) => get<TemplateView>(`/templates/${id}`, undefined, signal),
  });

/** A template in the words of whoever it goes to. */
export const filledQuery = (id: string, place: TemplatePlace, tone: ToneQuery) =>
  queryOptions({
    queryKey: keys.filled(id, place, tone),
    queryFn: ({ signal }) => {
      if (place.kind === "conversation") {
        return get<FilledTemplate>(`/conversations/${place.id}/templates/${id}`, tone, signal);
      }
      const { to, toName, addressId, subject } = place;
      return get<FilledTemplate>(`/templates/${id}/text`, { ...tone, to, toName, addressId, subject }, signal);
    },
  });

export const addTemplate = (input: TemplateInput) => post<TemplateView>("/templates", input);
export const changeTemplate = (id: string, change: TemplateChange) => patch<TemplateView>(`/templates/${id}`, change);
export const removeTemplate = (id: string) => del(`/templates/${id}`);
