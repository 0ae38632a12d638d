import { localTime, numericDate } from "../calendar.ts";
import { GOODS } from "../goods.ts";
import type { Customer } from "../people/customers.ts";
import type { Random } from "../random.ts";
import type { Part } from "./message.ts";
import { writePdf } from "./pdf.ts";

const euros = (cents: number) => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")} €`;

function positions(random: Random): { lines: string[]; total: number } {
  let total = 0;
  const goods = Array.from({ length: random.int(1, 4) }, () => random.fairly(GOODS));
  const lines = [...new Set(goods)].map(({ paper: name, cents: price }) => {
    const count = random.int(1, 6);
    total += count * price;
    return `${count} x ${name}    je ${euros(price)}    ${euros(count * price)}`;
  });
  return { lines, total };
}

/** An invoice of ours. */
export function invoicePaper(random: Random, customer: Customer, at: Date, number: string): Part {
  const { lines, total } = positions(random);
  const net = Math.round(total / 1.07);
  const bytes = writePdf([
    `# Rechnung ${number}`,
    "Rösterei Morgenrot, Henrike Vogt, Kanalgasse 7, 04229 Leipzig",
    "",
    customer.organisation ?? `${customer.first} ${customer.last}`,
    `Leipzig, ${numericDate(at)}`,
    "",
    ...lines,
    "",
    `Netto ${euros(net)}, 7 % MwSt. ${euros(total - net)}, zusammen ${euros(total)}`,
    "Zahlbar binnen 14 Tagen auf DE00 0000 0000 0000 0000 00. Danke!",
  ]);
  return { type: "application/pdf", bytes, filename: `Rechnung-${number}.pdf` };
}

/** A purchase order of theirs. */
export function orderPaper(random: Random, customer: Customer, at: Date): Part {
  const number = `${localTime(at).year}/${random.int(100, 999)}`;
  const who = customer.organisation ?? `${customer.first} ${customer.last}`;
  const { lines } = positions(random);
  const bytes = writePdf([`# Bestellung ${number}`, who, numericDate(at), "", ...lines, "", "Lieferung wie immer."]);
  return { type: "application/pdf", bytes, filename: `Bestellung_${number.replace("/", "-")}.pdf` };
}
