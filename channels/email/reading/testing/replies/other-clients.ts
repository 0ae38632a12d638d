import type { Replies } from "./reply.ts";

/** What the clients of mail providers, of phones and of firms put below answers. */
export const replies: Replies = {
  tuned: [
    {
      client: "Yahoo, German",
      words: "Nein, danke.",
      below:
        "    Am Donnerstag, 12. März 2026 um 10:11:12 MEZ hat Rösterei Nord <info@roesterei.example> Folgendes geschrieben:  \n \n Guten Tag, möchten Sie eine Erstattung?",
    },
    {
      client: "Yahoo for phones, German",
      words: "Ja, gern.",
      below:
        "Von Yahoo Mail auf Android gesendet \n \n  Am Do., 12. März 2026 um 10:11 schrieb Rösterei Nord<info@roesterei.example>:   Guten Tag",
    },
    {
      client: "Yahoo, Italian",
      words: "No, grazie.",
      below:
        "    Il giovedì 12 marzo 2026 alle ore 10:11:12 CET, Torrefazione Nord <info@roesterei.example> ha scritto:  \n \n Buongiorno",
    },
    {
      client: "the app of WEB.DE",
      words: "Die Mühle ist da.",
      below:
        "--\nDiese Nachricht wurde von meinem Android Mobiltelefon mit WEB.DE Mail gesendet.\nAm 12.03.26, 10:11 schrieb Rösterei Nord <info@roesterei.example>:\n> Ist die Mühle da?",
    },
    {
      client: "K-9, English",
      words: "Gladly.",
      below:
        "On March 12, 2026 10:11:12 AM GMT+01:00, Roastery <info@roastery.example> wrote:\n>Good morning,\n>shall we?\n\n-- \nSent from my Android device with K-9 Mail. Please excuse my brevity.",
    },
    {
      client: "Samsung, German",
      words: "Passt so.",
      below:
        "Von meinem/meiner Galaxy gesendet\n\n\n-------- Ursprüngliche Nachricht --------\nVon: Rösterei Nord <info@roesterei.example>\nDatum: 12.03.26  10:11  (GMT+01:00)\nAn: anna@example.de\nBetreff: Ihre Bestellung\n\nGuten Tag",
    },
    {
      client: "Samsung, Italian",
      words: "Va bene così.",
      below:
        "Inviato dal mio Galaxy\n\n\n-------- Messaggio originale --------\nDa: Torrefazione Nord <info@roesterei.example>\nData: 12/03/26 10:11 (GMT+01:00)\nA: anna@cliente.example\nOggetto: Ordine\n\nBuongiorno",
    },
    {
      client: "Proton, German",
      words: "In Ordnung.",
      below:
        "Gesendet mit Proton Mail sicherer E-Mail.\n\nRösterei Nord <info@roesterei.example> schrieb am Donnerstag, 12. März 2026 um 10:11:\n\n> Guten Tag",
    },
    {
      client: "Tutanota, German",
      words: "Einverstanden.",
      below:
        "-- \nGesendet mit Tuta, genieße sichere & werbefreie E-Mails: \nhttps://tuta.com\n\n\n12. März 2026, 10:11 von info@roesterei.example:\n\n> Guten Tag",
    },
    {
      client: "T-Online",
      words: "Bitte um Rückruf.",
      below:
        '-----Original-Nachricht-----\nBetreff: AW: Ihre Bestellung\nDatum: 2026-03-12T10:11:12+0100\nVon: "Rösterei Nord" <info@roesterei.example>\nAn: "anna@example.de" <anna@example.de>\n\nGuten Tag',
    },
    {
      client: "Orange",
      words: "Je suis d'accord.",
      below:
        '> Message du 12/03/26 10:11\n> De : "Brûlerie Nord" <info@roesterei.example>\n> A : anne@client.example\n> Copie à : \n> Objet : Votre commande\n> \n> Bonjour',
    },
    {
      client: "Zimbra, French",
      words: "Entendu.",
      below:
        'De: "Brûlerie Nord" <info@roesterei.example>\nÀ: "Anne" <anne@client.example>\nEnvoyé: Jeudi 12 Mars 2026 10:11:12\nObjet: Votre commande\n\nBonjour',
    },
    {
      client: "wp.pl",
      words: "Zgadza się.",
      below: "Dnia 12 marca 2026 10:11 Palarnia Północ <info@roesterei.example> napisał(a):\n\n> Dzień dobry",
    },
    {
      client: "mail.ru",
      words: "Хорошо.",
      below:
        "Четверг, 12 марта 2026, 10:11 +03:00 от Обжарка <info@roesterei.example>:\n> Добрый день\n> посылка в пути",
    },
    {
      client: "Lotus Notes, German",
      words: "Bitte noch einmal liefern.",
      below:
        "Von:\tRösterei Nord <info@roesterei.example>\nAn:\tanna@example.de\nDatum:\t12.03.2026 10:11\nBetreff:\tAW: Ihre Bestellung\n\n\n\nGuten Tag",
    },
    {
      client: "Mailspring",
      words: "Sounds good.",
      below: "On Mar 12 2026, at 10:11 am, Roastery <info@roastery.example> wrote:\n> Good morning\n> shall we?",
    },
    {
      client: "a client of Korean words",
      words: "감사합니다.",
      below: "2026년 3월 12일 (목) 오전 10:11, 로스터리 <info@roesterei.example>님이 작성:\n\n> 안녕하세요",
    },
  ],
  held: [
    {
      client: "Yahoo, French",
      words: "Non merci.",
      below:
        "    Le jeudi 12 mars 2026 à 10:11:12 UTC+1, Brûlerie Nord <info@roesterei.example> a écrit :  \n \n Bonjour, voulez-vous un remboursement ?",
    },
    {
      client: "Yahoo, Spanish",
      words: "No, gracias.",
      below:
        "    En jueves, 12 de marzo de 2026, 10:11:12 CET, Tostadero Norte <info@roesterei.example> escribió:  \n \n Buenos días",
    },
    {
      client: "Yahoo for phones, English",
      words: "Yes, happily.",
      below:
        "Sent from Yahoo Mail for iPhone\n\n\nOn Thursday, March 12, 2026, 10:11 AM, Roastery <info@roastery.example> wrote:\n\nGood morning",
    },
    {
      client: "the app of GMX",
      words: "Die Bohnen sind da.",
      below:
        "-- \nDiese Nachricht wurde von meinem Android-Gerät mit GMX Mail gesendet.\nAm 12.03.26, 10:11, Rösterei Nord <info@roesterei.example> schrieb:\n> Sind die Bohnen da?",
    },
    {
      client: "K-9, French",
      words: "Volontiers.",
      below:
        "Le 12 mars 2026 10:11:12 GMT+01:00, Brûlerie <info@roesterei.example> a écrit :\n>Bonjour,\n>on y va ?\n\n-- \nEnvoyé de mon appareil Android avec Courriel K-9 Mail. Veuillez excuser ma brièveté.",
    },
    {
      client: "Samsung, French",
      words: "Cela me convient.",
      below:
        "Envoyé depuis mon appareil Galaxy\n\n\n-------- Message d'origine --------\nDe : Brûlerie Nord <info@roesterei.example>\nDate : 12/03/2026  10:11  (GMT+01:00)\nÀ : anne@client.example\nObjet : Commande\n\nBonjour",
    },
    {
      client: "Samsung, Polish",
      words: "Może tak być.",
      below:
        "Wysłane z mojego telefonu Galaxy\n\n\n-------- Oryginalna wiadomość --------\nOd: Palarnia <info@roesterei.example>\nData: 12.03.2026 10:11 (GMT+01:00)\nDo: anna@klient.example\nTemat: Zamówienie\n\nDzień dobry",
    },
    {
      client: "Proton, English",
      words: "Agreed.",
      below:
        "Sent with [Proton Mail](https://proton.me/mail/home) secure email.\n\nOn Thursday, March 12th, 2026 at 10:11 AM, Roastery <info@roastery.example> wrote:\n\n> Good morning",
    },
    {
      client: "Tutanota, English",
      words: "All right.",
      below:
        "-- \nSent with Tuta; enjoy secure & ad-free emails: \nhttps://tuta.com\n\n\nMar 12, 2026, 10:11 by info@roastery.example:\n\n> Good morning",
    },
    {
      client: "freenet",
      words: "Ich warte noch.",
      below:
        "---\nAlle Postfächer an einem Ort. Jetzt wechseln und E-Mail-Adresse mitnehmen! https://email.freenet.de/mail/Uebersicht?epid=e9900000450\n\n--- Ursprüngliche Nachricht ---\nVon: Rösterei Nord <info@roesterei.example>\nDatum: 12.03.2026 10:11:12\nAn: anna@freenet.example\nBetreff: Ihre Bestellung\n\nGuten Tag",
    },
    {
      client: "La Poste",
      words: "C'est noté.",
      below:
        '> Message du 12/03/26 10:11\n> De : "Brûlerie Nord" \n> A : "anne@client.example" \n> Copie à : \n> Objet : RE: Votre commande\n> \n> Bonjour',
    },
    {
      client: "libero.it",
      words: "Ricevuto.",
      below: "Il 12 marzo 2026 alle 10:11 Torrefazione Nord <info@roesterei.example> ha scritto:\n\n> Buongiorno",
    },
    {
      client: "Seznam",
      words: "Souhlasím.",
      below:
        "---------- Původní e-mail ----------\nOd: Pražírna Sever <info@roesterei.example>\nKomu: anna@seznam.example\nDatum: 12. 3. 2026 10:11:12\nPředmět: Objednávka\n\nDobrý den",
    },
    {
      client: "Yandex",
      words: "Хорошо.",
      below: '12.03.2026, 10:11, "Обжарка Север" <info@roesterei.example>:\n> Добрый день\n> посылка в пути',
    },
    {
      client: "Lotus Notes, English",
      words: "Please deliver again.",
      below:
        "From:\tRoastery <info@roastery.example>\nTo:\tanna@example.com\nDate:\t12/03/2026 10:11\nSubject:\tRe: Your order\n\n\n\nGood morning",
    },
    {
      client: "FairEmail",
      words: "Passt.",
      below: "Am 12. März 2026 10:11:12 MEZ schrieb Rösterei Nord <info@roesterei.example>:\n>Guten Tag\n>Ihr Paket",
    },
    {
      client: "a client of Chinese words",
      words: "谢谢。",
      below: "Roastery <info@roastery.example> 于2026年3月12日周四 10:11写道：\n\n> 您好",
    },
  ],
};
