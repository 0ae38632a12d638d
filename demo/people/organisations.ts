/** name | own domain | what they are to us | language | the person who writes, with :f or :m */
export const ORGANISATIONS = `Café Lindenhof|lindenhof.example|cafe|de|Gerlinde Oswald:f
Praxis am Auwald|praxis-am-auwald.example|office|de|Sandra Thieme:f
Buchhandlung Seitenwind|seitenwind.example|shop|de|Hendrik Voigtländer:m
Kita Kleine Entdecker|kita-entdecker.example|office|de|Manuela Gerber:f
Ingenieurbüro Radtke & Söhne|radtke-ingenieure.example|office|de|Peter Radtke:m
Tanzschule Schritt für Schritt|schrittfuerschritt.example|office|de|Bianca Lorenzen:f
Theater am Kanal|theater-am-kanal.example|cafe|de|Ludger Wiesner:m
Fahrradwerkstatt Speiche|speiche-leipzig.example|office|de|Mirko Hartung:m
Bäckerei Kornblume|kornblume.example|cafe|de|Annett Kornmann:f
Hotel Elsterblick|elsterblick.example|cafe|de|Florian Seibt:m
Steuerkanzlei Hübner|kanzlei-huebner.example|office|de|Regina Hübner:f
Hausverwaltung Brühl GmbH|hv-bruehl.example|office|de|Andreas Krell:m
Grafikbüro Doppelpunkt|doppelpunkt.example|office|de|Ricarda Saß:f
Kanuverein Weiße Elster e. V.|kanu-elster.example|office|de|Jürgen Prautzsch:m
Musikschule Zwischenton|zwischenton.example|office|de|Esther Blume:f
Weinhandlung Korkenzieher|korkenzieher.example|shop|de|Dominik Rausch:m
Zahnarztpraxis Dr. Pohl|zahnarzt-pohl.example|office|de|Janine Pohl:f
Yogaloft Plagwitz|yogaloft.example|office|de|Saskia Bergmann:f
Bioladen Möhre & Co.|moehre.example|shop|de|Kathleen Uhlig:f
Coworking Spinnerei 14|spinnerei14.example|office|en|Oliver Grant:m
Architekturbüro Feldmann + Partner|feldmann-architekten.example|office|de|Susanne Feldmann:f
Restaurant Zum Roten Hahn|roterhahn.example|cafe|de|Mario Fenske:m
Physiotherapie Lindenau|physio-lindenau.example|office|de|Denise Albert:f
Goldschmiede Ehrlich|goldschmiede-ehrlich.example|office|de|Walburga Ehrlich:f
Evangelische Kirchgemeinde Schleußig|kirche-schleussig.example|office|de|Pfarrer Johannes Lindner:m
Hofladen Storchennest|storchennest.example|shop|de|Evelyn Storch:f
Druckerei Schwarz auf Weiß|schwarzaufweiss.example|office|de|Torsten Weiß:m
Softwarehaus Nordlicht GmbH|nordlicht-software.example|office|de|Meike Petersen:f
Lumen Robotics|lumen-robotics.example|office|en|Priyanka Nair:f
Studio Halcyon|studiohalcyon.example|office|en|Ethan Brooks:m
International School Cospuden|isc-school.example|office|en|Margaret Doyle:f
Harbour & Finch Translations|harbourfinch.example|office|en|Julia Finch:f
Greenroom Hostel|greenroom.example|cafe|en|Nate Holloway:m
Bluebird Biotech|bluebird-bio.example|office|en|Dr Amara Osei:f
Northwind Games|northwind-games.example|office|en|Sven Halvorsen:m
The Velvet Hour (bar)|velvethour.example|cafe|en|Roisin Keane:f
Pixelgarten|pixelgarten.example|office|de|Leonhard Kramp:m
Filmkunsthaus Lichtspiel|lichtspiel.example|cafe|de|Constanze Reim:f
Eisdiele Polar|eis-polar.example|cafe|de|Alessandro Vitale:m
Stadtteilbibliothek Plagwitz|bibliothek-plagwitz.example|office|de|Gundula Seidel:f
Stadtgärtnerei Grünfink|gruenfink.example|shop|de|Matthias Fink:m
Schreinerei Holzweg|schreinerei-holzweg.example|office|de|Andrea Holz:f
Kunstverein Neue Mitte e. V.|kunstverein-mitte.example|office|de|Beatrix Aumann:f
Hebammenpraxis Storchenbiss|storchenbiss.example|office|de|Jana Rothe:f
Pension Gartenlaube|gartenlaube.example|cafe|de|Helga Machts:f
Unverpacktladen Lose|lose-laden.example|shop|de|Finn Albers:m
Kanzlei Sommer Roth Winter|srw-recht.example|office|de|Dr. Armin Roth:m
Institut für Stadtklima|stadtklima.example|office|de|Dr. Ulrike Fährmann:f
Segelschule Cospudener See|segelschule-cospuden.example|office|de|Raik Bredow:m
Feinkost Paulsen|feinkost-paulsen.example|shop|de|Inken Paulsen:f
Bistro Gleis Null|gleisnull.example|cafe|de|Cem Aksoy:m
Atelierhaus Westwerk|westwerk-atelier.example|office|de|Lou Hartwig:f
Optik Scharf|optik-scharf.example|office|de|Berthold Scharf:m
Seniorenresidenz Rosental|residenz-rosental.example|cafe|de|Marion Tauber:f
Volkshochschule Westend|vhs-westend.example|office|de|Hartmut Brose:m
Radio Kanalwelle|kanalwelle.example|office|de|Svea Lund:f
Reisebüro Fernweh|fernweh-leipzig.example|office|de|Cordula Weck:f
Tierarztpraxis Pfote|tierarzt-pfote.example|office|de|Dr. Miriam Lax:f
Elektro Funke|elektro-funke.example|office|de|Ronny Funke:m
Oakfield Analytics|oakfield.example|office|en|Charlotte Reeves:f
Cedar & Salt Catering|cedarandsalt.example|cafe|en|Miguel Santos:m
Little Fox Nursery|littlefox.example|office|en|Hazel Turner:f
Meridian Language School|meridian-school.example|office|en|Paul Whitaker:m
Gartencafé Wildrose|wildrose.example|cafe|de|Rosemarie Kunze:f
Chor Kanalstimmen e. V.|kanalstimmen.example|office|de|Bettina Ansorge:f
Bestattungshaus Friedrich|bestattung-friedrich.example|office|de|Klaus Friedrich:m
Rudergesellschaft Plagwitz|ruder-plagwitz.example|office|de|Hauke Dreyer:m
Möbelhaus Nordraum|nordraum.example|office|de|Vanessa Kolbe:f
Kletterhalle Überhang|ueberhang.example|cafe|de|Jonas Merkel:m
Spielzeugladen Kreiselhaus|kreiselhaus.example|shop|de|Margit Zander:f`.split("\n");
