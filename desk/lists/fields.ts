import type { ListField } from "../../customers/lists/contract.ts";

/** What a column may mean, in the order people look for it. */
const order: Record<ListField, number> = {
  keep: 0,
  ignore: 1,
  name: 2,
  givenName: 3,
  familyName: 4,
  salutation: 5,
  title: 6,
  company: 7,
  email: 8,
  phone: 9,
  externalId: 10,
  birthDate: 11,
  street: 12,
  houseNumber: 13,
  postcode: 14,
  city: 15,
  country: 16,
  language: 17,
};
export const fieldsInOrder = (Object.keys(order) as ListField[]).sort((a, b) => order[a] - order[b]);
