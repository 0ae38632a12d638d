import type { Country } from "./country.ts";

const cityList = (text: string): [string, string][] =>
  [...text.matchAll(/(\D+?):(\d{5}) ?/g)].map(([, city = "", postcode = ""]) => [city, postcode]);

/** Names and places as they are in Germany; made up where they meet. */
export const german: Country = {
  female:
    "Anna Maria Sabine Ursula Monika Petra Elke Karin Renate Brigitte Gisela Andrea Claudia Susanne Birgit Heike Katharina Christine Julia Stefanie Nicole Sandra Martina Jutta Ingrid Helga Barbara Angelika Silke Anja Melanie Lena Laura Sophie Hannah Emma Mia Johanna Franziska Katrin Kerstin Ulrike Bärbel Käthe Annegret Hildegard Waltraud Charlotte Friederike Theresa Magdalena Elisabeth Margarete Jana Svenja Nadine Tanja Simone Doris Beate Cornelia Gabriele Regina Eva Nina Lisa Vanessa Leonie Marie Luisa Greta Frieda Ida Mathilda Ella Clara Paula Emilia Rosemarie Anneliese Ayşe Fatma Olga Agnieszka",
  male: "Thomas Michael Andreas Peter Stefan Christian Hans Klaus Jürgen Wolfgang Uwe Frank Martin Markus Bernd Günter Dieter Werner Manfred Helmut Ralf Horst Jörg Jens Matthias Alexander Daniel Sebastian Tobias Florian Jan Lukas Felix Maximilian Paul Leon Jonas Finn Noah Elias Ben Björn Sören Götz Karl-Heinz Hans-Peter Karl Friedrich Wilhelm Heinrich Otto Ernst Ludwig Franz Josef Georg Gerhard Rainer Rolf Volker Holger Torsten Sven Dirk Oliver Marco Philipp Simon David Moritz Jakob Anton Emil Oskar Theodor Konrad Robert Richard Eberhard Lothar Mehmet Mustafa Ivan Piotr",
  surnames:
    "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Yılmaz Kowalski Nguyen Öztürk Jovanović",
  syllables: [
    "Alt Berg Brand Buch Eich Eisen Feld Frie Gold Grün Hage Hart Heid Holz Kalt Kirch Kloster Lang Linden Mai Mühl Neu Ober Rosen Sand Schön Stein Tann Unter Wald Wein Weiß Wies Zieg".split(
      " ",
    ),
    "bach becker berger brink eck egger feld gärtner hauer heim hofer holz huber kamp kötter länder mann meier moser müller ner scheid schmied stedt ström winkel wirth".split(
      " ",
    ),
  ],
  cities: cityList(
    "Berlin:10115 Hamburg:20095 München:80331 Köln:50667 Frankfurt am Main:60311 Stuttgart:70173 Düsseldorf:40213 Leipzig:04109 Dortmund:44135 Essen:45127 Bremen:28195 Dresden:01067 Hannover:30159 Nürnberg:90402 Duisburg:47051 Bochum:44787 Wuppertal:42103 Bielefeld:33602 Bonn:53111 Münster:48143 Karlsruhe:76133 Mannheim:68159 Augsburg:86150 Wiesbaden:65183 Mönchengladbach:41061 Braunschweig:38100 Kiel:24103 Aachen:52062 Chemnitz:09111 Halle (Saale):06108 Magdeburg:39104 Freiburg im Breisgau:79098 Krefeld:47798 Mainz:55116 Lübeck:23552 Erfurt:99084 Rostock:18055 Kassel:34117 Saarbrücken:66111 Potsdam:14467 Oldenburg:26121 Osnabrück:49074 Heidelberg:69115 Darmstadt:64283 Regensburg:93047 Würzburg:97070 Göttingen:37073 Ulm:89073 Heilbronn:74072 Tübingen:72070 Konstanz:78462 Jena:07743 Trier:54290 Bayreuth:95444 Rosenheim:83022 Flensburg:24937 Görlitz:02826 Weimar:99423 Füssen:87629 Bad Tölz:83646",
  ),
  streets:
    "Haupt Schul Garten Bahnhof Dorf Berg Birken Linden Kirch Wald Ring Amsel Wiesen Jahn Feld Goethe Rosen Schiller Buchen Friedhofs Mozart Flur Eichen Mühlen Post Industrie Blumen Schloss Tannen Bach Ahorn Erlen Park Brunnen Fichten Meisen Drossel Mittel Markt Kastanien Bismarck Heide Finken Lessing Burg Kiefern Lerchen Ufer Sonnen Turm Stein Kloster Ziegel".split(
      " ",
    ),
  streetEnds: ["straße", "straße", "straße", "weg", "allee", "platz", "gasse"],
  mailDomains: ["web.de", "gmx.de", "t-online.de", "gmail.com", "freenet.de", "posteo.de", "outlook.de"],
  short: {
    Katharina: ["Kathi", "Käthe"],
    Alexander: ["Alex"],
    Maximilian: ["Max"],
    Michael: ["Michi", "Micha"],
    Thomas: ["Tom"],
    Sebastian: ["Basti"],
    Elisabeth: ["Lisa", "Elli"],
    Friederike: ["Rike"],
    Johanna: ["Hanna"],
    Wolfgang: ["Wolf"],
    Matthias: ["Matze"],
    Stefanie: ["Steffi"],
    Susanne: ["Susi"],
    Karl: ["Kalle"],
    Josef: ["Sepp"],
    Magdalena: ["Lena"],
    Franziska: ["Franzi"],
    Andreas: ["Andi"],
    Gabriele: ["Gabi"],
    Tobias: ["Tobi"],
  },
  mobile: ["151", "160", "170", "171", "172", "175", "176", "179"],
  area: ["30", "40", "89", "221", "711", "341", "511", "69", "911", "421"],
};
