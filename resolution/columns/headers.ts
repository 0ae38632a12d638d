import type { Kind } from "./kind.ts";

/**
 * What columns are called, over English, German, French, Spanish, Italian, Portuguese, Dutch, Polish and the North, after
 * `foldHeader`. The first that fits counts, so what is special stands before what is general.
 */
export const headerWords: readonly (readonly [Kind, RegExp])[] = [
  [
    "key",
    /^(id|rec(ord)?_?(id|no|nr)?|row_?(id|no|nr)|unique_?id|uuid|guid|index|lfd_?nr|laufende_?nummer|zeile|datensatz(_?nr)?)$/,
  ],
  [
    "ignored",
    /^(entity|cluster|ent|group|person|duplicate|dup|truth|label)(_?(id|of|no))?$|^(source|quelle)(_?(system|dataset|file))?$/,
  ],
  [
    "ignored",
    /created|updated|modified|changed|imported|last_seen|timestamp|erstellt|geaendert|geandert|angelegt|_at$/,
  ],
  ["city", /birth_?place|place_of_birth|born_in|geburtsort|lieu_de_naiss|lugar_de_nac|luogo_di_nasc|geboorteplaats/],
  [
    "middle",
    /^(middle|second|other)_?(given_?)?(names?|initials?)$|^(zweit|mittel)(vor)?name$|^f(irst)?_?name_?c?2$|^(given_?name|vorname)_?2$|^tussenvoegsel$|^second_?prenom$/,
  ],
  [
    "given",
    /^(first|given|fore|christian|call|f)_?names?(_?c?1)?$|^(given|first|fname)$|^(ruf|vor)namen?(_?1)?$|^prenoms?$|^nombres?$|^nome$|^primeiro_nome$|^voornaam$|^roepnaam$|^imie$|^(for|fyrsta)na(vn|mn|fn)$|^etunimi$|^keresztnev$|^jmeno$|^ime$/,
  ],
  [
    "surname",
    /^(last|sur|family|l)_?names?(_?c?1)?$|^(last|family|surname|lname)$|^(nach|familien|zu)namen?$|^nom(_de_famille|_famille)?$|^(primer_)?apellidos?(_?1)?$|^cognome$|^(sobre|ultimo_)nome$|^apelido$|^achternaam$|^familienaam$|^nazwisko$|^etternavn$|^efternamn$|^efternavn$|^slaektsnamn$|^sukunimi$|^vezeteknev$|^prijmeni$|^prezime$/,
  ],
  [
    "full",
    /^(full|display|complete|customer|contact|client|person|account|card_?holder|kunden|kontakt|recipient|sender)?_?names?$|^(vor_?und_?nach|voll(staendiger_?)?|vollstandiger_?)name$|first_?and_?(sur|last)_?name|ansprechpartner|^contact(_person)?$|^kontakt(person)?$|^kunde$|^client$|^nombre_(completo|y_apellidos?)$|^nom_(complet|et_prenom|prenom)$|^nome_(completo|e_cognome)$|^volledige_naam$|^naam$|^navn$|^namn$|^nimi$|^nazwa$/,
  ],
  ["mail", /mail|^e_?post$|correo|courriel|posta_elettronica/],
  [
    "category",
    /gender|^sex|geschlecht|salut|anrede|civilite|tratamiento|^(name_?)?(title|titel|titre|titolo|titulo)$|prefix|suffix|marital|familienstand|^sexe$|^sexo$|^sesso$|^plec$|language|sprache|ethnic|^race$/,
  ],
  [
    "phone",
    /phone|mobile?(_|$|nr|num|tel)|handy|^tel(_|$|e?fon|efono|efoon|nr)|_tel(_|$)|telefo|telephone|^cell|cellul|movil|^fax|_fax|rufnummer|^gsm$|^portable$|^festnetz/,
  ],
  [
    "year",
    /^(b|birth|geb|geburts|dob)_?(y|yr|year|jahr)$|^(birth_?)?year(_of_birth)?$|^yob$|^jahr$|^annee(_de_naissance)?$/,
  ],
  ["month", /^(b|birth|geb|geburts|dob)_?(m|mo|month|monat)$|^month(_of_birth)?$|^monat$|^mois$/],
  ["day", /^(b|birth|geb|geburts|dob)_?(d|day|tag)$|^day(_of_birth)?$|^tag$|^jour$/],
  [
    "date",
    /^dob(_|$)|birth|^born|^geb(_|$|oren|urtsd|urtst|dat)|geburtsdatum|geburtstag|naissance|^ne_le$|nacimiento|fecha_nac|nascita|nascimento|geboortedatum|urodzenia|fodselsdato|foedselsdato|fodelsedatum|syntymaaika|szuletes|^date$|^datum$/,
  ],
  [
    "house",
    /(street|house|haus|strassen|str)_?(number|no|num|nr|nummer)$|^hnr$|^hausnummer$|^number$|^huisnummer$|^numero_civico$/,
  ],
  [
    "postcode",
    /post_?code|^zip|_zip|^plz|_plz$|postleitzahl|postal|^cap$|^cep$|^cp$|kod_pocztowy|postnummer|postnr|^psc$|^npa$/,
  ],
  [
    "street",
    /addr|street|strasse|^str$|_str$|^road|(^|_)line_?[123]$|anschrift|^adress|direccion|domicilio|^calle|^rue|^via$|indirizzo|straat|^ulica|^rua$|endereco|morada|^gata|^vej/,
  ],
  [
    "city",
    /city|^town|suburb|localit|^ort$|_ort$|wohnort|ortschaft|stadt$|^ville|ciudad|^citta|comune|plaats|miasto|cidade|poblacion|municip|^place$|^stad$|^by$|kommune/,
  ],
  [
    "region",
    /^state|region|county|province|provinz|provincia|country|^land$|_land$|bundesland|kanton|^pays$|^pais$|paese|nationalit/,
  ],
  [
    "organisation",
    /compan|organi[sz]ation|^org$|firma|firmen|employer|business|unternehmen|arbeitgeber|azienda|empresa|societe|entreprise|bedrijf|ragione_sociale/,
  ],
  [
    "identifier",
    /ssn|soc_?sec|national|passport|^pass_|reisepass|ausweis|tax|steuer|^iban|konto|account|^vat|ust_?id|custom|kunde|client|cliente|member|mitglied|licen[cs]e|fuehrerschein|insur|versicher|^dni$|^nif$|^nie$|codice_fiscale|pesel|bsn|voter|_id$|^id_|_(no|nr|num)$|nummer$|number$|^nr$/,
  ],
  [
    "text",
    /occup|^job|beruf|profession|position|note|comment|desc|bemerk|notiz|geburtsname|maiden|mother|father|hobby|beroep|profesion/,
  ],
];
