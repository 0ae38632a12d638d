import type { Replies } from "./reply.ts";

/** What clients put around answers in HTML. */
export const replies: Replies = {
  tuned: [
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
  ],
  held: [
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
  ],
};
