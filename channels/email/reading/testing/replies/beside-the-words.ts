import type { Replies } from "./reply.ts";

/** Signatures, disclaimers and warnings, answers between the lines, mails passed on, and own words that look like none. */
export const replies: Replies = {
  tuned: [
    {
      client: "a signature of a firm, French",
      words: "Merci de me rappeler.\n\nCordialement,\nAnne Martin",
      mail: "Merci de me rappeler.\n\nCordialement,\nAnne Martin\nResponsable des achats\nMartin SARL\n12 rue de la Paix\n75002 Paris\nTél. : +33 1 23 45 67 89\nwww.martin.example",
    },
    {
      client: "a signature of a firm, Spanish",
      words: "Por favor, llámeme.\n\nUn saludo,\nAna García",
      mail: "Por favor, llámeme.\n\nUn saludo,\nAna García\nDepartamento de Compras\nGarcía S.L.\nTel.: +34 912 345 678\nwww.garcia.example",
    },
    {
      client: "a disclaimer, French",
      words: "Voici la photo.",
      below:
        "Ce message et ses pièces jointes peuvent contenir des informations confidentielles et sont destinés exclusivement au destinataire mentionné. Si vous avez reçu ce message par erreur, merci d'en avertir l'expéditeur et de le détruire.",
    },
    {
      client: "a disclaimer, Dutch",
      words: "Hier is de foto.",
      below:
        "De informatie in dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde. Als u dit bericht ten onrechte hebt ontvangen, verzoeken wij u de afzender te waarschuwen en het bericht te vernietigen.",
    },
    {
      client: "a disclaimer, Polish",
      words: "W załączniku zdjęcie.",
      below:
        "Niniejsza wiadomość zawiera informacje poufne i jest przeznaczona wyłącznie dla adresata. Jeżeli nie są Państwo jej adresatem, prosimy o powiadomienie nadawcy i usunięcie tej wiadomości wraz z załącznikami.",
    },
    {
      client: "a warning of the own server above the words",
      words: "Where is my parcel?",
      mail: "CAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender and know the content is safe.\n\nWhere is my parcel?",
    },
    {
      client: "answers between quoted lines, French",
      words:
        "Bonjour,\n\nLe 12/03/2026 à 10:11, Brûlerie Nord a écrit :\n> Voulez-vous le café moulu ?\n\nOui, fin.\n\n> Et livré ?\n\nNon, je passe.",
      mail: "Bonjour,\n\nLe 12/03/2026 à 10:11, Brûlerie Nord a écrit :\n> Voulez-vous le café moulu ?\n\nOui, fin.\n\n> Et livré ?\n\nNon, je passe.\n\n> Cordialement",
    },
    {
      client: "forwarded from Thunderbird, German",
      subject: "Fwd: Reklamation",
      words: "Der Kaffee war verbrannt.",
      mail: "\n\n-------- Weitergeleitete Nachricht --------\nBetreff: Reklamation\nDatum: Thu, 12 Mar 2026 10:11:12 +0100\nVon: Karl Koch <karl@example.org>\nAn: anna@example.de\n\nDer Kaffee war verbrannt.",
    },
    {
      client: "forwarded from Apple Mail, German",
      subject: "Fwd: Reklamation",
      words: "Der Kaffee war verbrannt.",
      mail: "Anfang der weitergeleiteten Nachricht:\n\n> Von: Karl Koch <karl@example.org>\n> Betreff: Reklamation\n> Datum: 12. März 2026 um 10:11:12 MEZ\n> An: anna@example.de\n> \n> Der Kaffee war verbrannt.",
    },
    {
      client: "a customer's own list of a sender and a date",
      words:
        "Ich suche dieses Paket:\n\nAbsender: Rösterei Nord\nDatum: 12. März\nInhalt: zwei Kilo Mokka\n\nIst es bei Ihnen?",
      mail: "Ich suche dieses Paket:\n\nAbsender: Rösterei Nord\nDatum: 12. März\nInhalt: zwei Kilo Mokka\n\nIst es bei Ihnen?",
    },
    {
      client: "own words that look like an attribution, French",
      words: "Le 12 mars, votre collègue m'a écrit : le colis est parti.\nRien n'est arrivé.",
      mail: "Le 12 mars, votre collègue m'a écrit : le colis est parti.\nRien n'est arrivé.",
    },
  ],
  held: [
    {
      client: "a signature of a firm, Italian",
      words: "La prego di richiamarmi.\n\nCordiali saluti,\nAnna Rossi",
      mail: "La prego di richiamarmi.\n\nCordiali saluti,\nAnna Rossi\nUfficio Acquisti\nRossi S.r.l.\nVia Roma 12\n20121 Milano\nTel.: +39 02 1234567\nwww.rossi.example",
    },
    {
      client: "a signature of a firm, Dutch",
      words: "Graag terugbellen.\n\nMet vriendelijke groet,\nAnna de Vries",
      mail: "Graag terugbellen.\n\nMet vriendelijke groet,\nAnna de Vries\nInkoop\nDe Vries B.V.\nT: +31 20 123 4567\nwww.devries.example",
    },
    {
      client: "a disclaimer, Spanish",
      words: "Adjunto la foto.",
      below:
        "Este mensaje y sus archivos adjuntos pueden contener información confidencial y van dirigidos exclusivamente a su destinatario. Si lo ha recibido por error, le rogamos que lo comunique al remitente y lo elimine.",
    },
    {
      client: "a disclaimer, Italian",
      words: "Ecco la foto.",
      below:
        "Le informazioni contenute in questo messaggio sono riservate e destinate esclusivamente al destinatario. Qualora abbiate ricevuto questo messaggio per errore, siete pregati di darne notizia al mittente e di distruggerlo.",
    },
    {
      client: "a disclaimer, Swedish",
      words: "Här är bilden.",
      below:
        "Detta meddelande kan innehålla konfidentiell information och är endast avsett för adressaten. Om du har fått meddelandet av misstag ber vi dig meddela avsändaren och radera det.",
    },
    {
      client: "a warning of the own server above the words, German",
      words: "Wo bleibt mein Paket?",
      mail: "ACHTUNG: Diese E-Mail stammt von außerhalb der Organisation. Klicken Sie nicht auf Links und öffnen Sie keine Anhänge, wenn Sie den Absender nicht kennen.\n\nWo bleibt mein Paket?",
    },
    {
      client: "answers between quoted lines, English",
      words:
        "Hi,\n\nOn 12/03/2026 10:11, Roastery wrote:\n> Ground coffee?\n\nYes, fine.\n\n> Delivered?\n\nNo, I pick it up.",
      mail: "Hi,\n\nOn 12/03/2026 10:11, Roastery wrote:\n> Ground coffee?\n\nYes, fine.\n\n> Delivered?\n\nNo, I pick it up.\n\n> Regards",
    },
    {
      client: "forwarded from Gmail, French",
      subject: "Fwd: Réclamation",
      words: "Le café était brûlé.",
      mail: "---------- Forwarded message ---------\nDe : Karl Koch <karl@example.org>\nDate: jeu. 12 mars 2026 à 10:11\nSubject: Réclamation\nTo: <anne@client.example>\n\n\nLe café était brûlé.",
    },
    {
      client: "forwarded from Thunderbird, English",
      subject: "Fwd: Complaint",
      words: "The coffee was burnt.",
      mail: "\n\n-------- Forwarded Message --------\nSubject: \tComplaint\nDate: \tThu, 12 Mar 2026 10:11:12 +0100\nFrom: \tKarl Koch <karl@example.org>\nTo: \tanna@example.com\n\n\n\nThe coffee was burnt.",
    },
    {
      client: "a customer's own list of a sender and a date, English",
      words: "I am looking for this parcel:\n\nSender: Roastery\nDate: 12 March\nContent: two kilos\n\nDo you have it?",
      mail: "I am looking for this parcel:\n\nSender: Roastery\nDate: 12 March\nContent: two kilos\n\nDo you have it?",
    },
    {
      client: "own words that look like an attribution, English",
      words: "On 12 March your colleague wrote: the parcel has left.\nNothing came.",
      mail: "On 12 March your colleague wrote: the parcel has left.\nNothing came.",
    },
  ],
};
