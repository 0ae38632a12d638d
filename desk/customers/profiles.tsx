import type { CustomerView, ProfileView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { useSeparate } from "./use-separate.ts";

type Props = { customer: CustomerView; onJoin: () => void };

/** What we know this person by, and taking it apart again. */
export function Profiles({ customer, onJoin }: Props) {
  const { t } = useWords();
  const { profiles } = customer;
  const kind = customer.kind === "organisation" ? "organisation" : "person";
  return (
    <section>
      <h2>{t(`customers.profiles.${kind}`, { count: profiles.length })}</h2>
      <ProfileList customer={customer} />
      {customer.mayChange ? <Act onClick={onJoin}>{t("customers.join")}</Act> : null}
    </section>
  );
}

/** Each can be taken out, as long as there is another. */
export function ProfileList({ customer }: { customer: CustomerView }) {
  return (
    <ul className="profs">
      {customer.profiles.map((profile) => (
        <Profile key={profile.id} profile={profile} customer={customer} />
      ))}
    </ul>
  );
}

function Profile({ profile, customer }: { profile: ProfileView; customer: CustomerView }) {
  const { t, format } = useWords();
  const separate = useSeparate(customer);
  const values = profile.identifiers.map(({ value }) => value);
  const apart = customer.mayChange && customer.profiles.length > 1;
  return (
    <li>
      <Icon name={profile.source === "hand" ? "pen" : "mail"} />
      <div>
        <p className="cut">{values.join(", ") || profile.name}</p>
        <p className="by">
          {profile.name && profile.name !== customer.name ? `${profile.name}, ` : null}
          {t("customers.profileBy", {
            source: t(`customers.source.${profile.source}`),
            month: format.month(profile.firstAt),
          })}
        </p>
      </div>
      {apart ? (
        <Act
          plain
          aria-label={t("customers.separateOne", { name: values[0] ?? profile.name })}
          onClick={() => void separate(profile)}
        >
          {t("customers.separate")}
        </Act>
      ) : null}
    </li>
  );
}
