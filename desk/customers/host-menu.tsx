import { useQuery } from "@tanstack/react-query";
import type { CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Menu, MenuChoice, MenuChoices, MenuGroup, MenuItem } from "../../platform/ui/menu.tsx";
import { setHost } from "../api/customers.ts";
import { staffQuery } from "../api/team.ts";
import { useMe } from "../frame/use-me.ts";
import { useCustomerChange } from "./use-customer-change.ts";

/** Whose guest this customer is, and giving them to somebody else. */
export function HostMenu({ customer }: { customer: CustomerView }) {
  const { t } = useWords();
  const me = useMe();
  const { host } = customer;
  const words = !host
    ? t("person.noHost")
    : host.id === me.id
      ? t("person.youHost")
      : t("person.theirHost", { name: host.name });
  if (!customer.mayChange) {
    return (
      <span className="note-mark">
        <Icon name="cup" small /> {words}
      </span>
    );
  }
  const trigger = (
    <Act className="host">
      <Icon name="cup" small />
      {words}
      <Icon name="down" small />
    </Act>
  );
  return (
    <Menu trigger={trigger} align="start">
      <Choices customer={customer} />
    </Menu>
  );
}

function Choices({ customer }: { customer: CustomerView }) {
  const { t } = useWords();
  const me = useMe();
  const { data: staff } = useQuery(staffQuery);
  const change = useCustomerChange(customer.id);
  const others = (staff?.items ?? []).filter((one) => one.id !== me.id && !one.disabledAt && one.role !== "readonly");
  const give = (id: string | null) => void change(() => setHost(customer.id, id));
  return (
    <>
      <MenuGroup label={t("person.host")}>
        <MenuChoices value={customer.host?.id ?? ""} onChange={give}>
          {[{ id: me.id, name: me.name }, ...others].map((one) => (
            <MenuChoice key={one.id} value={one.id} icon={<Face name={one.name} kind="us" size="sm" />}>
              {one.id === me.id ? t("basics.you") : one.name}
            </MenuChoice>
          ))}
        </MenuChoices>
      </MenuGroup>
      {customer.host ? (
        <MenuItem icon="x" onSelect={() => give(null)}>
          {t("customers.noHost")}
        </MenuItem>
      ) : null}
    </>
  );
}
