import type { Replies } from "./reply.ts";

/** What Gmail, Apple Mail and Thunderbird put below answers, in the languages they speak. */
export const replies: Replies = {
  tuned: [
    {
      client: "Gmail, Spanish",
      words: "Gracias, perfecto.",
      below:
        "El jue, 12 mar 2026 a las 10:11, Tostadero Norte (<info@roesterei.example>)\nescribió:\n\n> Buenos días,\n> su paquete está en camino.",
    },
    {
      client: "Gmail, Dutch",
      words: "Prima, tot dan!",
      below:
        "Op do 12 mrt 2026 om 10:11 schreef Branderij Noord <info@roesterei.example>:\n\n> Goedemorgen,\n> uw pakket is onderweg.",
    },
    {
      client: "Gmail, Portuguese of Brazil",
      words: "Obrigado!",
      below:
        "Em qui., 12 de mar. de 2026 às 10:11, Torrefação Norte <\ninfo@roesterei.example> escreveu:\n\n> Bom dia,\n> o pacote está a caminho.",
    },
    {
      client: "Gmail, Danish",
      words: "Tak for det.",
      below:
        "Den tor. 12. mar. 2026 kl. 10.11 skrev Risteri Nord <info@roesterei.example>:\n\n> Hej\n> pakken er på vej",
    },
    {
      client: "Gmail, Finnish",
      words: "Kiitos paljon!",
      below:
        "to 12. maalisk. 2026 klo 10.11 Paahtimo (info@roesterei.example) kirjoitti:\n\n> Hei,\n> paketti on matkalla.",
    },
    {
      client: "Gmail, Turkish",
      words: "Teşekkür ederim.",
      below:
        "Kavurma Kuzey <info@roesterei.example>, 12 Mar 2026 Per, 10:11 tarihinde\nşunu yazdı:\n\n> Merhaba\n> paket yolda",
    },
    {
      client: "Gmail, Hungarian",
      words: "Köszönöm szépen.",
      below:
        "Pörkölő Észak <info@roesterei.example> ezt írta (időpont: 2026. márc. 12.,\nCs, 10:11):\n\n> Jó napot\n> a csomag úton van",
    },
    {
      client: "Gmail, Ukrainian",
      words: "Дякую!",
      below:
        "чт, 12 бер. 2026 р. о 10:11 Кава Північ <info@roesterei.example> пише:\n\n> Добрий день\n> посилка в дорозі",
    },
    {
      client: "Gmail, Slovak",
      words: "Ďakujem.",
      below:
        "št 12. 3. 2026 o 10:11 Pražiareň <info@roesterei.example> napísal(a):\n\n> Dobrý deň\n> balík je na ceste",
    },
    {
      client: "Apple Mail, French",
      words: "Merci, c'est parfait.",
      below:
        "> Le 12 mars 2026 à 10:11, Brûlerie Nord <info@roesterei.example> a écrit :\n> \n> Bonjour,\n> votre colis est en route.",
    },
    {
      client: "Apple Mail, Dutch",
      words: "Dat klopt.",
      below:
        "> Op 12 mrt 2026, om 10:11 heeft Branderij Noord <info@roesterei.example> het volgende geschreven:\n> \n> Goedemorgen",
    },
    {
      client: "Apple Mail on an iPhone, Italian",
      words: "Va benissimo.",
      below:
        "Inviato da iPhone\n\n> Il giorno 12 mar 2026, alle ore 10:11, Torrefazione Nord <info@roesterei.example> ha scritto:\n> \n> Buongiorno",
    },
    {
      client: "Apple Mail, Portuguese",
      words: "Está bem assim.",
      below:
        "Enviado do meu iPhone\n\n> No dia 12 de mar. de 2026, às 10:11, Torrefação Norte <info@roesterei.example> escreveu:\n> \n> Bom dia",
    },
    {
      client: "Apple Mail, Danish",
      words: "Det er fint.",
      below:
        "Sendt fra min iPhone\n\n> Den 12. mar. 2026 kl. 10.11 skrev Risteri Nord <info@roesterei.example>:\n> \n> Hej",
    },
    {
      client: "Thunderbird, Spanish",
      words: "Sí, por favor.",
      below: "El 12/3/26 a las 10:11, Tostadero Norte escribió:\n> Buenos días,\n> ¿lo molemos?",
    },
    {
      client: "Thunderbird, Polish",
      words: "Tak, proszę.",
      below: "W dniu 12.03.2026 o 10:11, Palarnia Północ pisze:\n> Dzień dobry,\n> czy mielić?",
    },
    {
      client: "Thunderbird, Swedish",
      words: "Ja tack.",
      below: "Den 2026-03-12 kl. 10:11, skrev Rosteri Nord:\n> Hej,\n> ska vi mala?",
    },
    {
      client: "Thunderbird, Russian",
      words: "Да, пожалуйста.",
      below: "12.03.2026 10:11, Обжарка Север пишет:\n> Добрый день,\n> смолоть?",
    },
    {
      client: "Thunderbird, Portuguese of Portugal",
      words: "Sim, se faz favor.",
      below: "Às 10:11 de 12/03/2026, Torrefação Norte escreveu:\n> Bom dia,\n> moemos?",
    },
    {
      client: "Thunderbird, older German",
      words: "Ja, bitte.",
      below: "Am 12.03.2026 10:11, schrieb Rösterei Nord:\n> Guten Tag,\n> sollen wir mahlen?",
    },
  ],
  held: [
    {
      client: "Gmail, French",
      words: "Merci beaucoup !",
      below:
        "Le jeu. 12 mars 2026 à 10:11, Brûlerie Nord <info@roesterei.example> a\nécrit :\n\n> Bonjour,\n> votre colis est en route.",
    },
    {
      client: "Gmail, Italian",
      words: "Perfetto, grazie.",
      below:
        "Il giorno gio 12 mar 2026 alle ore 10:11 Torrefazione Nord <\ninfo@roesterei.example> ha scritto:\n\n> Buongiorno,\n> il pacco è in viaggio.",
    },
    {
      client: "Gmail, Polish",
      words: "Dziękuję!",
      below:
        "czw., 12 mar 2026 o 10:11 Palarnia Północ <info@roesterei.example> napisał(a):\n\n> Dzień dobry\n> paczka jest w drodze",
    },
    {
      client: "Gmail, Swedish",
      words: "Tack!",
      below:
        "Den tors 12 mars 2026 kl 10:11 skrev Rosteri Nord <info@roesterei.example>:\n\n> Hej\n> paketet är på väg",
    },
    {
      client: "Gmail, Norwegian",
      words: "Takk skal du ha.",
      below: "tor. 12. mar. 2026 kl. 10:11 skrev Brenneri Nord <info@roesterei.example>:\n\n> Hei\n> pakken er på vei",
    },
    {
      client: "Gmail, Czech",
      words: "Děkuji.",
      below:
        "čt 12. 3. 2026 v 10:11 odesílatel Pražírna <info@roesterei.example> napsal:\n\n> Dobrý den\n> balík je na cestě",
    },
    {
      client: "Gmail, Romanian",
      words: "Mulțumesc.",
      below:
        "În joi, 12 mar. 2026 la 10:11, Prăjitoria <info@roesterei.example> a scris:\n\n> Bună ziua\n> pachetul este pe drum",
    },
    {
      client: "Gmail, Russian",
      words: "Спасибо!",
      below: "чт, 12 мар. 2026 г. в 10:11, Обжарка Север <info@roesterei.example>:\n\n> Добрый день\n> посылка в пути",
    },
    {
      client: "Gmail, Greek",
      words: "Ευχαριστώ!",
      below:
        "Στις Πέμ 12 Μαρ 2026 στις 10:11 π.μ., ο/η Καφές <info@roesterei.example>\nέγραψε:\n\n> Καλημέρα\n> το πακέτο έρχεται",
    },
    {
      client: "Apple Mail, English",
      words: "Thanks, that works.",
      below:
        "> On 12 Mar 2026, at 10:11, Roastery <info@roastery.example> wrote:\n> \n> Good morning,\n> your parcel is on its way.",
    },
    {
      client: "Apple Mail, Spanish",
      words: "Está bien.",
      below:
        "Enviado desde mi iPhone\n\n> El 12 mar 2026, a las 10:11, Tostadero Norte <info@roesterei.example> escribió:\n> \n> Buenos días",
    },
    {
      client: "Apple Mail, Polish",
      words: "Zgadza się.",
      below:
        "> Wiadomość napisana przez Palarnia Północ <info@roesterei.example> w dniu 12 mar 2026, o godz. 10:11:\n> \n> Dzień dobry",
    },
    {
      client: "Apple Mail, Swedish",
      words: "Det går bra.",
      below:
        "Skickat från min iPhone\n\n> 12 mars 2026 kl. 10:11 skrev Rosteri Nord <info@roesterei.example>:\n> \n> Hej",
    },
    {
      client: "Apple Mail, Finnish",
      words: "Sopii hyvin.",
      below: "Lähetetty iPhonesta\n\n> Paahtimo <info@roesterei.example> kirjoitti 12.3.2026 kello 10.11:\n> \n> Hei",
    },
    {
      client: "Thunderbird, French",
      words: "Oui, merci.",
      below: "Le 12/03/2026 à 10:11, Brûlerie Nord a écrit :\n> Bonjour,\n> on le moud ?",
    },
    {
      client: "Thunderbird, Italian",
      words: "Sì, grazie.",
      below: "Il 12/03/2026 10:11, Torrefazione Nord ha scritto:\n> Buongiorno,\n> lo maciniamo?",
    },
    {
      client: "Thunderbird, Dutch",
      words: "Ja, graag.",
      below: "Op 12-03-2026 om 10:11 schreef Branderij Noord:\n> Goedemorgen,\n> zullen we malen?",
    },
    {
      client: "Thunderbird, Czech",
      words: "Ano, prosím.",
      below: "Dne 12. 03. 26 v 10:11 Pražírna Sever napsal(a):\n> Dobrý den,\n> máme namlít?",
    },
    {
      client: "Thunderbird, Hungarian",
      words: "Igen, kérem.",
      below: "2026. 03. 12. 10:11 keltezéssel, Pörkölő írta:\n> Jó napot\n> daráljuk?",
    },
    {
      client: "Thunderbird, Portuguese of Brazil",
      words: "Sim, por favor.",
      below: "Em 12/03/2026 10:11, Torrefação Norte escreveu:\n> Bom dia,\n> moemos?",
    },
  ],
};
