import type { ClientReply } from "./client-replies.ts";

/** Like `client-replies.ts`, but nothing was ever tuned on these: what they say of the reading is what it is worth. */
export const heldReplies: readonly ClientReply[] = [
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
    below: "Den tors 12 mars 2026 kl 10:11 skrev Rosteri Nord <info@roesterei.example>:\n\n> Hej\n> paketet är på väg",
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
  {
    client: "Gmail in HTML, Polish",
    words: "Dziękuję!",
    html: '<div dir="ltr">Dziękuję!</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">czw., 12 mar 2026 o 10:11 Palarnia &lt;<a href="mailto:info@roesterei.example">info@roesterei.example</a>&gt; napisał(a):<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex"><div>Dzień dobry</div></blockquote></div>',
  },
  {
    client: "Outlook for Windows in HTML, French",
    words: "Merci de renvoyer la facture.\n\nCordialement,\n\nAnne Martin",
    html: '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang="FR"><div class="WordSection1"><p class="MsoNormal">Merci de renvoyer la facture.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Cordialement,<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Anne Martin<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>De&nbsp;:</b> Brûlerie &lt;info@roesterei.example&gt;<br><b>Envoyé&nbsp;:</b> jeudi 12 mars 2026 10:11<br><b>À&nbsp;:</b> Anne<br><b>Objet&nbsp;:</b> Commande<o:p></o:p></p></div><p class="MsoNormal">Bonjour</p></div></body></html>',
  },
  {
    client: "Outlook on the web in HTML, German",
    words: "Passt.",
    html: '<div style="font-family:Calibri">Passt.</div><div id="Signature"><p>Anna Müller<br>Einkauf</p></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>Von:</b> Rösterei &lt;info@roesterei.example&gt;<br><b>Gesendet:</b> Donnerstag, 12. März 2026 10:11<br><b>An:</b> Anna<br><b>Betreff:</b> Verkostung</font></div><div>Um drei?</div>',
  },
  {
    client: "Apple Mail in HTML, English",
    words: "It came, thanks.",
    html: '<html><body style="overflow-wrap: break-word;">It came, thanks.<br><div><br><blockquote type="cite"><div>On 12 Mar 2026, at 10:11, Roastery &lt;info@roastery.example&gt; wrote:</div><br class="Apple-interchange-newline"><div>Good morning</div></blockquote></div><br></body></html>',
  },
  {
    client: "Yahoo in HTML, German",
    words: "Nein, danke.",
    html: '<html><head></head><body><div class="ydp1a2b3c4yahoo-style-wrap" style="font-family:Helvetica"><div dir="ltr" data-setdir="false">Nein, danke.</div><div><br></div></div><div id="yahoo_quoted_123" class="yahoo_quoted"><div style="font-family:Helvetica"><div>Am Donnerstag, 12. März 2026 um 10:11:12 MEZ hat Rösterei &lt;info@roesterei.example&gt; Folgendes geschrieben: </div><div><br></div><div>Guten Tag</div></div></div></body></html>',
  },
  {
    client: "WEB.DE in HTML",
    words: "Noch nicht da.",
    html: '<html><head></head><body><div style="font-family: Verdana"><div>Noch nicht da.</div><div class="signature"></div><div name="quote" style="margin:10px 5px 5px 10px;border-left:2px solid #C3D9E5;"><div><b>Gesendet:</b>&nbsp;Donnerstag, 12. März 2026 um 10:11 Uhr<br/><b>Von:</b>&nbsp;Rösterei<br/><b>An:</b>&nbsp;anna@web.example<br/><b>Betreff:</b>&nbsp;Bestellung</div><div>Ist es da?</div></div></div></body></html>',
  },
  {
    client: "Samsung in HTML, German",
    words: "Von mir aus gern.",
    html: '<html><head></head><body dir="auto"><div dir="auto">Von mir aus gern.</div><div id="composer_signature" dir="auto"><div style="font-size:12px;color:#575757" dir="auto">Von meinem/meiner Galaxy gesendet</div></div><div><br></div><div align="left" style="font-size:100%;color:#000000"><div>-------- Ursprüngliche Nachricht --------</div><div>Von: Rösterei &lt;info@roesterei.example&gt; </div><div>Datum: 12.03.26  10:11  (GMT+01:00) </div><div>An: anna@example.de </div><div>Betreff: Bestellung </div></div>Guten Tag</body></html>',
  },
  {
    client: "Outlook for phones in HTML, English",
    words: "Three is good.",
    html: '<html><body><div dir="ltr">Three is good.</div><div id="ms-outlook-mobile-signature"><div></div>Get <a href="https://aka.ms/AAb9ysg">Outlook for Android</a></div><div class="ms-outlook-mobile-reference-message skipProofing" id="mail-editor-reference-message-container"><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Roastery &lt;info@roastery.example&gt;<br><b>Sent:</b> Thursday, March 12, 2026 10:11:12 AM<br><b>To:</b> Anna<br><b>Subject:</b> Tasting</div><div>Is three fine?</div></div></body></html>',
  },
  {
    client: "K-9 in HTML, German",
    words: "Gern.",
    html: '<!DOCTYPE html><html><body><div dir="auto">Gern.</div><br><br><div class="gmail_quote"><div dir="auto">Am 12. März 2026 10:11:12 MEZ schrieb Rösterei &lt;info@roesterei.example&gt;:</div><blockquote class="gmail_quote" style="margin: 0pt 0pt 0pt 0.8ex;"><pre class="k9mail">Guten Tag</pre></blockquote></div><div class="k9mail-signature">-- <br>Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.</div></body></html>',
  },
];
