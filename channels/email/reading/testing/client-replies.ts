/**
 * Answers as mail clients write them, by what each client of each language puts around a person's words. All of it is made
 * up after what the clients do. Where nothing else is said, the words stand first and everything below them is to be folded.
 */
export type ClientReply = {
  readonly client: string;
  /** What a person reads. */
  readonly words: string;
  /** What the client puts below them, a blank line apart. */
  readonly below?: string;
  /** The whole mail, where it is not words and what is below. */
  readonly mail?: string;
  /** The whole mail as HTML. */
  readonly html?: string;
  readonly subject?: string;
};

export const clientReplies: readonly ClientReply[] = [
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
    below: "Den tor. 12. mar. 2026 kl. 10.11 skrev Risteri Nord <info@roesterei.example>:\n\n> Hej\n> pakken er på vej",
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
    below: "št 12. 3. 2026 o 10:11 Pražiareň <info@roesterei.example> napísal(a):\n\n> Dobrý deň\n> balík je na ceste",
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
    below: "Четверг, 12 марта 2026, 10:11 +03:00 от Обжарка <info@roesterei.example>:\n> Добрый день\n> посылка в пути",
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
  {
    client: "Gmail in HTML, French",
    words: "Merci !",
    html: '<div dir="ltr">Merci !</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Le jeu. 12 mars 2026 à 10:11, Brûlerie Nord &lt;<a href="mailto:info@roesterei.example">info@roesterei.example</a>&gt; a écrit :<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div>Bonjour</div></blockquote></div>',
  },
  {
    client: "Outlook for Windows in HTML, German",
    words: "Bitte um die Rechnung.\n\nMit freundlichen Grüßen\n\nAnna Müller",
    html: '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang="DE" link="#0563C1"><div class="WordSection1"><p class="MsoNormal">Bitte um die Rechnung.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Mit freundlichen Grüßen<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Anna Müller<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>Von:</b> Rösterei Nord &lt;info@roesterei.example&gt;<br><b>Gesendet:</b> Donnerstag, 12. März 2026 10:11<br><b>An:</b> Anna Müller<br><b>Betreff:</b> Ihre Bestellung<o:p></o:p></p></div></div><p class="MsoNormal">Guten Tag</p></div></body></html>',
  },
  {
    client: "Outlook on the web in HTML, English",
    words: "Works for me.",
    html: '<div class="elementToProof" style="font-family:Aptos">Works for me.</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif"><b>From:</b> Roastery &lt;info@roastery.example&gt;<br><b>Sent:</b> Thursday, March 12, 2026 10:11 AM<br><b>To:</b> Anna<br><b>Subject:</b> Tasting</font><div>&nbsp;</div></div><div>Is three fine?</div>',
  },
  {
    client: "Apple Mail in HTML, German",
    words: "Angekommen, danke.",
    html: '<html><head></head><body dir="auto">Angekommen, danke.<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">Von meinem iPhone gesendet</div><div dir="ltr"><br><blockquote type="cite">Am 12.03.2026 um 10:11 schrieb Rösterei Nord &lt;info@roesterei.example&gt;:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">Guten Tag</div></blockquote></body></html>',
  },
  {
    client: "Thunderbird in HTML, English",
    words: "Yes, please.",
    html: '<html><body><p>Yes, please.</p><div class="moz-cite-prefix">On 3/12/26 10:11, Roastery wrote:<br></div><blockquote type="cite" cite="mid:1@roastery.example"><p>Shall we?</p></blockquote><div class="moz-signature">-- <br>Anna Miller</div></body></html>',
  },
  {
    client: "GMX in HTML",
    words: "Nichts bekommen.",
    html: '<html><head></head><body><div style="font-family: Verdana;font-size: 12.0px;"><div>Nichts bekommen.</div><div>&nbsp;<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;"><b>Gesendet:</b>&nbsp;Donnerstag, 12. März 2026 um 10:11 Uhr<br/><b>Von:</b>&nbsp;"Rösterei" &lt;info@roesterei.example&gt;<br/><b>An:</b>&nbsp;anna@gmx.example<br/><b>Betreff:</b>&nbsp;Ihre Bestellung</div><div name="quoted-content">Ist es da?</div></div></div></div></body></html>',
  },
  {
    client: "Samsung in HTML, English",
    words: "Fine with me.",
    html: '<html><head></head><body dir="auto">Fine with me.<div dir="auto"><br></div><div id="composer_signature" dir="auto"><div style="font-size:14px;color:#010101;" dir="auto">Sent from my Galaxy</div></div><div dir="auto"><br></div><div align="left" dir="auto" style="font-size:100%;color:#000000"><div>-------- Original message --------</div><div>From: Roastery &lt;info@roastery.example&gt; </div><div>Date: 12/03/2026  10:11  (GMT+01:00) </div><div>To: anna@example.com </div><div>Subject: Your order </div><div><br></div></div>Good morning</body></html>',
  },
  {
    client: "Outlook for phones in HTML, German",
    words: "Gern um drei.",
    html: '<html><body><div dir="ltr">Gern um drei.</div><div id="ms-outlook-mobile-body-separator-line" dir="ltr"><br></div><div id="ms-outlook-mobile-signature" style="color:inherit"><div dir="ltr">Outlook für <a href="https://aka.ms/o0ukef">iOS</a> beziehen</div></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><b>Von:</b> Rösterei &lt;info@roesterei.example&gt;<br><b>Gesendet:</b> Donnerstag, 12. März 2026 10:11<br><b>An:</b> Anna<br><b>Betreff:</b> Verkostung</div><div>Um drei?</div></body></html>',
  },
  {
    client: "Proton in HTML",
    words: "Agreed.",
    html: '<div style="font-family: Arial; font-size: 14px;">Agreed.</div><div class="protonmail_signature_block" style="font-family: Arial"><div class="protonmail_signature_block-user protonmail_signature_block-empty"></div><div class="protonmail_signature_block-proton">Sent with <a href="https://proton.me/mail/home">Proton Mail</a> secure email.</div></div><div class="protonmail_quote">On Thursday, March 12th, 2026 at 10:11 AM, Roastery &lt;info@roastery.example&gt; wrote:<br><blockquote class="protonmail_quote" type="cite">Good morning</blockquote></div>',
  },
];
