/** Where anybody can have an address: nobody is judged by the company of such a domain. */
const freeMail = `
  aol.com aol.de arcor.de bluewin.ch btinternet.com bk.ru chello.at duck.com email.de fastmail.com fastmail.fm free.fr
  freemail.hu freenet.de gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.fr gmx.info gmx.li gmx.net gmx.org googlemail.com
  hey.com hotmail.be hotmail.ch hotmail.co.uk hotmail.com hotmail.de hotmail.es hotmail.fr hotmail.it hushmail.com
  icloud.com inbox.ru interia.pl kabelmail.de laposte.net libero.it list.ru live.at live.be live.ch live.co.uk live.com
  live.de live.fr live.it live.nl mac.com magenta.de mail.com mail.de mail.ru mailbox.org me.com msn.com naver.com o2.pl
  o2online.de online.de onet.pl orange.fr outlook.at outlook.com outlook.de outlook.es outlook.fr outlook.it pm.me
  posteo.at posteo.de posteo.net proton.me protonmail.ch protonmail.com qq.com rocketmail.com seznam.cz sfr.fr sky.com
  swissonline.ch t-online.de telenet.be tiscali.it tuta.com tuta.io tutamail.com tutanota.com tutanota.de ukr.net
  verizon.net virgilio.it virginmedia.com vodafone.de vodafonemail.de vp.pl wanadoo.fr web.de wp.pl yahoo.at yahoo.ca
  yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.de yahoo.es yahoo.fr yahoo.ie yahoo.it yandex.com yandex.ru
  ymail.com zoho.com 126.com 163.com`;

/** Below these others register their own domains. */
const registries = `
  ac.at ac.uk co.at co.il co.in co.jp co.kr co.nz co.th co.uk co.za com.ar com.au com.br com.cn com.hk com.mx com.pl
  com.sg com.tr com.tw com.ua edu.au gov.uk gv.at ltd.uk ne.jp net.au net.pl nhs.uk or.at or.jp org.au org.nz org.pl
  org.uk plc.uk`;

const shared = new Set(`${freeMail} ${registries}`.split(/\s+/).filter(Boolean));

/** Whether people who have nothing to do with each other write from this domain. */
export const isShared = (domain: string): boolean => shared.has(domain);
