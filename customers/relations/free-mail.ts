/**
 * Where everybody can have an address: sharing one of these says nothing about who belongs together. The providers that
 * most people of Germany, its neighbours and the English-speaking countries use.
 */
export const freeMailDomains: readonly string[] = `
  aim.com alice.de alice-dsl.net alice.it aol.com aol.de arcor.de att.net bell.net bigpond.com bigpond.net.au bluemail.ch
  bluewin.ch bt.com btinternet.com btopenworld.com chello.at comcast.net cox.net duck.com email.de eircom.net fastmail.com
  fastmail.fm free.fr freenet.de freenet-mail.de gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.eu gmx.info gmx.net gmx.org
  googlemail.com hey.com hispeed.ch hotmail.at hotmail.ch hotmail.co.uk hotmail.com hotmail.de hotmail.es hotmail.fr
  hotmail.it icloud.com inbox.com inbox.lv inode.at interia.pl kabelbw.de kabelmail.de kpnmail.nl laposte.net libero.it
  live.at live.co.uk live.com live.de live.fr live.it live.nl mac.com magenta.de mail.com mail.de mail.ru mailbox.org me.com
  msn.com mweb.co.za neuf.fr netcologne.de netcom.no netscape.net ntlworld.com o2.pl o2mail.de o2online.de online.de
  online.no onet.pl optonline.net orange.fr osnanet.de outlook.at outlook.com outlook.de outlook.fr pm.me posteo.de
  posteo.net posteo.org proton.me protonmail.ch protonmail.com rocketmail.com rogers.com sbcglobal.net seznam.cz sfr.fr
  shaw.ca sky.com skynet.be sunrise.ch sympatico.ca t-online.de talktalk.net telekom.de telenet.be telia.com tiscali.co.uk
  tiscali.it tuta.com tuta.io tutamail.com tutanota.com tutanota.de unity-mail.de unitybox.de vodafone.de vodafonemail.de
  vp.pl wanadoo.fr web.de wp.pl xtra.co.nz yahoo.at yahoo.ca yahoo.co.uk yahoo.com yahoo.de yahoo.es yahoo.fr yahoo.it
  yandex.com yandex.ru ymail.com ziggo.nl zoho.com`
  .trim()
  .split(/\s+/);
