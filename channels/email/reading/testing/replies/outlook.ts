import type { Replies } from "./reply.ts";

/** What the Outlooks put below answers. */
export const replies: Replies = {
  tuned: [
    {
      client: "Outlook for Windows, French",
      words: "Pouvez-vous renvoyer la facture ?",
      below:
        "De : Brûlerie Nord <info@roesterei.example>\nEnvoyé : jeudi 12 mars 2026 10:11\nÀ : Anne Martin <anne@client.example>\nObjet : Votre commande\n\nBonjour,\nvotre colis est en route.",
    },
    {
      client: "Outlook for Windows, Italian",
      words: "Grazie mille.",
      below:
        "Da: Torrefazione Nord <info@roesterei.example>\nInviato: giovedì 12 marzo 2026 10:11\nA: Anna Rossi <anna@cliente.example>\nOggetto: Il Suo ordine\n\nBuongiorno",
    },
    {
      client: "Outlook for Windows, Polish",
      words: "Proszę o fakturę.",
      below:
        "From: Palarnia Północ <info@roesterei.example>\nSent: Thursday, March 12, 2026 10:11 AM\nTo: Anna Nowak\nSubject: Zamówienie\n\nDzień dobry",
    },
    {
      client: "Outlook for Windows, Czech",
      words: "Prosím o fakturu.",
      below:
        "Od: Pražírna Sever <info@roesterei.example>\nOdesláno: čtvrtek 12. března 2026 10:11\nKomu: Anna Nováková <anna@zakaznik.example>\nPředmět: Objednávka\n\nDobrý den",
    },
    {
      client: "Outlook for Windows, Hungarian",
      words: "Kérem a számlát.",
      below:
        "Feladó: Pörkölő <info@roesterei.example>\nElküldve: 2026. március 12., csütörtök 10:11\nCímzett: Anna Nagy <anna@vevo.example>\nTárgy: Rendelés\n\nJó napot",
    },
    {
      client: "Outlook for Windows, Danish",
      words: "Send venligst fakturaen igen.",
      below:
        "Fra: Risteri Nord <info@roesterei.example>\nSendt: 12. marts 2026 10:11\nTil: Anne Hansen <anne@kunde.example>\nEmne: SV: Ordre 7\n\nHej Anne",
    },
    {
      client: "Outlook on the web, Spanish",
      words: "De acuerdo.",
      below:
        "________________________________\nDe: Tostadero Norte <info@roesterei.example>\nEnviado: jueves, 12 de marzo de 2026 10:11\nPara: Ana García <ana@cliente.example>\nAsunto: RE: Cata\n\n¿A las tres?",
    },
    {
      client: "Outlook for phones, French",
      words: "Ça marche.",
      below:
        "Télécharger Outlook pour iOS<https://aka.ms/o0ukef>\n________________________________\nDe : Brûlerie Nord <info@roesterei.example>\nEnvoyé : Thursday, March 12, 2026 10:11:12 AM\nÀ : Anne <anne@client.example>\nObjet : Dégustation\n\nÀ trois heures ?",
    },
    {
      client: "Outlook for phones, Dutch",
      words: "Dat is goed.",
      below:
        "Outlook voor iOS downloaden<https://aka.ms/o0ukef>\n________________________________\nVan: Branderij Noord <info@roesterei.example>\nVerzonden: donderdag 12 maart 2026 10:11:12\nAan: Anna <anna@klant.example>\nOnderwerp: Proeverij\n\nOm drie uur?",
    },
    {
      client: "old Outlook, French",
      words: "Merci d'annuler.",
      below:
        "-----Message d'origine-----\nDe : Brûlerie [mailto:info@roesterei.example]\nEnvoyé : jeudi 12 mars 2026 10:11\nÀ : Anne\nObjet : Commande 7\n\nComme convenu",
    },
  ],
  held: [
    {
      client: "Outlook for Windows, Spanish",
      words: "¿Me puede reenviar la factura?",
      below:
        "De: Tostadero Norte <info@roesterei.example>\nEnviado el: jueves, 12 de marzo de 2026 10:11\nPara: Ana García <ana@cliente.example>\nAsunto: Su pedido\n\nBuenos días,\nsu paquete está en camino.",
    },
    {
      client: "Outlook for Windows, Dutch",
      words: "Kunt u de factuur nog eens sturen?",
      below:
        "Van: Branderij Noord <info@roesterei.example>\nVerzonden: donderdag 12 maart 2026 10:11\nAan: Anna de Vries <anna@klant.example>\nOnderwerp: Uw bestelling\n\nGoedemorgen",
    },
    {
      client: "Outlook for Windows, Portuguese",
      words: "Pode reenviar a fatura?",
      below:
        "De: Torrefação Norte <info@roesterei.example>\nEnviada em: quinta-feira, 12 de março de 2026 10:11\nPara: Ana Silva <ana@cliente.example>\nAssunto: Pedido\n\nBom dia",
    },
    {
      client: "Outlook for Windows, Swedish",
      words: "Kan ni skicka fakturan igen?",
      below:
        "Från: Rosteri Nord <info@roesterei.example>\nSkickat: den 12 mars 2026 10:11\nTill: Anna Svensson <anna@kund.example>\nÄmne: Sv: Order 7\n\nHej Anna",
    },
    {
      client: "Outlook for Windows, Finnish",
      words: "Voisitteko lähettää laskun uudelleen?",
      below:
        "Lähettäjä: Paahtimo <info@roesterei.example>\nLähetetty: torstai 12. maaliskuuta 2026 10.11\nVastaanottaja: Anna Virtanen <anna@asiakas.example>\nAihe: Tilaus\n\nHei",
    },
    {
      client: "Outlook for Windows, Turkish",
      words: "Faturayı tekrar gönderir misiniz?",
      below:
        "Kimden: Kavurma Kuzey <info@roesterei.example>\nGönderildi: 12 Mart 2026 Perşembe 10:11\nKime: Ayşe <ayse@musteri.example>\nKonu: Sipariş\n\nMerhaba",
    },
    {
      client: "Outlook on the web, Polish",
      words: "Zgoda.",
      below:
        "________________________________\nOd: Palarnia Północ <info@roesterei.example>\nWysłane: czwartek, 12 marca 2026 10:11\nDo: Anna Nowak <anna@klient.example>\nTemat: Odp: Degustacja\n\nO trzeciej?",
    },
    {
      client: "Outlook for phones, German",
      words: "Passt mir gut.",
      below:
        "Outlook für Android<https://aka.ms/AAb9ysg> beziehen\n________________________________\nVon: Rösterei Nord <info@roesterei.example>\nGesendet: Donnerstag, 12. März 2026 10:11:12\nAn: Anna <anna@example.de>\nBetreff: Verkostung\n\nUm drei?",
    },
    {
      client: "Outlook for phones, Spanish",
      words: "Me viene bien.",
      below:
        "Obtener Outlook para Android<https://aka.ms/AAb9ysg>\n________________________________\nDe: Tostadero Norte <info@roesterei.example>\nEnviado: Thursday, March 12, 2026 10:11:12 AM\nPara: Ana <ana@cliente.example>\nAsunto: Cata\n\n¿A las tres?",
    },
    {
      client: "old Outlook, Italian",
      words: "Annullate per favore.",
      below:
        "-----Messaggio originale-----\nDa: Torrefazione [mailto:info@roesterei.example]\nInviato: giovedì 12 marzo 2026 10:11\nA: Anna\nOggetto: Ordine 7\n\nCome concordato",
    },
  ],
};
