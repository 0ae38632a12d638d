import { mayReach, type PrivateHosts } from "../../../../platform/net/reach.ts";
import type { OutgoingTrouble } from "../../outgoing/contract.ts";
import { outgoingTroubleOf } from "../../outgoing/trouble.ts";
import { type HandedOver, handOver, type Parcel } from "../hand-over.ts";
import { patience } from "../line.ts";
import type { SmtpError } from "../why-not.ts";
import { type Exchange, exchangesOf, forGood, type Names } from "./mx.ts";

export type DirectOptions = {
  names: Names;
  /** Where servers that take mail listen. */
  port: number;
  /** Whether a domain may lead us into our own network; strangers name domains. */
  privateHosts: PrivateHosts;
  /** What we call ourselves; a name that leads back to us. */
  helo: string;
};

/**
 * Hands a mail to the first server of a domain that answers. Encrypted where it offers that, whoever has signed its
 * certificate: a line that others might listen to is better than one they surely can (RFC 7435). Never throws.
 */
export async function toDomain(
  domain: string,
  parcel: Parcel,
  handed: () => Promise<void>,
  options: DirectOptions,
): Promise<HandedOver> {
  let last = forGood("550 5.1.2", `${domain} leads into a network we do not send mail to`);
  try {
    for (const { host, address } of placesOf(await exchangesOf(domain, options.names), options.privateHosts)) {
      const done = await toPlace(host, address, parcel, handed, options);
      if (!("error" in done) || done.begun || isAnswer(done.error)) return done;
      last = done.error;
    }
  } catch (error) {
    last = error as SmtpError;
  }
  return { error: last, begun: false, open: false, deferred: [], refused: [] };
}

const placesOf = (exchanges: Exchange[], privateHosts: PrivateHosts) =>
  exchanges.flatMap(({ host, addresses }) =>
    addresses.filter((address) => mayReach(address, privateHosts)).map((address) => ({ host, address })),
  );

/** Another server of the domain would answer the same; one that cannot be reached, or has no time, says nothing for them. */
const isAnswer = ({ responseCode, command = "" }: SmtpError): boolean =>
  responseCode !== undefined && responseCode !== 421 && command !== "CONN" && command !== "STARTTLS";

const encryption: ReadonlySet<OutgoingTrouble> = new Set<OutgoingTrouble>(["tls", "certificate", "no-tls"]);

async function toPlace(
  host: string,
  address: string,
  parcel: Parcel,
  handed: () => Promise<void>,
  { port, helo }: DirectOptions,
): Promise<HandedOver> {
  const to = (how: { ignoreTLS: boolean }) =>
    handOver(
      {
        auth: null,
        insists: false,
        options: {
          ...{ ...patience, ...how, host: address, port, secure: false, name: helo, opportunisticTLS: true },
          tls: { rejectUnauthorized: false, ...(host === address ? {} : { servername: host }) },
        },
      },
      parcel,
      handed,
    );
  const done = await to({ ignoreTLS: false });
  const failedAtTls = "error" in done && !done.begun && encryption.has(outgoingTroubleOf(done.error).reason);
  return failedAtTls ? to({ ignoreTLS: true }) : done;
}
