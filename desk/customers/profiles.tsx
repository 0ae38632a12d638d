import type { CustomerView, ProfileView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import type { IconName } from "../../platform/ui/icon-shapes.tsx";
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

const icons = { mail: "mail", hand: "pen", list: "file", track: "eye" } as const satisfies Record<
  ProfileView["source"],
  IconName
>;

function Profile({ profile, customer }: { profile: ProfileView; customer: CustomerView }) {
  const { t, format } = useWords();
  const separate = useSeparate(customer);
  const values = profile.identifiers.map(({ value }) => value);
  const apart = customer.mayChange && customer.profiles.length > 1;
  return (
    <li>
      <Icon name={icons[profile.source]} />
      <div>
        <p className="cut">{values.join(", ") || profile.name || t("customers.visitor")}</p>
        <p className="by">
          {profile.name && profile.name !== customer.name ? `${profile.name}, ` : null}
          {t("customers.profileBy", {
            source: profile.origin
              ? t("customers.sourceFrom", { origin: profile.origin })
              : t(`customers.source.${profile.source}`),
            month: format.month(profile.firstAt),
          })}
        </p>
        <Details details={profile.details} />
      </div>
      {apart ? (
        <Act
          plain
          aria-label={t("customers.separateOne", { name: values[0] ?? (profile.name || t("customers.visitor")) })}
          onClick={() => void separate(profile)}
        >
          {t("customers.separate")}
        </Act>
      ) : null}
    </li>
  );
}

/** What stands in the name already. */
const inName = new Set(["title", "givenName", "familyName"]);

/** What its source says beyond name and identifiers. */
function Details({ details }: { details: ProfileView["details"] }) {
  const { t } = useWords();
  const shown = details.filter(({ field }) => !inName.has(field));
  if (shown.length === 0) return null;
  return (
    <dl className="told">
      {shown.map(({ field, label, value }) => (
        <div key={label}>
          <dt>{field === "keep" ? label : t(`lists.fields.${field}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
