/** Names as they stand on doorbells in Leipzig; `f`, `m` and `x` tell how a letter greets them. */
export const FIRST_F =
  `Anneliese Birgit Carolin Dörte Elke Franziska Gesine Heike Ines Johanna Katrin Lieselotte Marlene Nadine Ottilie Petra
Renate Sabine Theresa Ulrike Verena Wiebke Yvonne Antje Beate Charlotte Doreen Edda Frauke Gudrun Hedwig Imke Jette Käthe Leonie Maren Nora Pauline
Rike Silke Tabea Undine Viola Anna-Lena Marie-Luise Swantje Mechthild Friederike Grit Kerstin Lotte Svenja Henriette Merle Clara Ida Rosa Greta
Hanna Lea Paula Sophie Mareike Stefanie Cornelia Dagmar Ilse Judith Konstanze Mandy Peggy`.split(/\s+/);

export const FIRST_M =
  `Albrecht Bernd Christoph Detlef Eberhard Falk Gregor Holger Ingo Jens Karl-Heinz Lorenz Matthias Niklas Olaf Philipp
Ralf Sebastian Thilo Ulrich Volker Wolfgang Anton Bastian Clemens Dietmar Enno Florian Götz Hagen Jakob Konrad Lennart Maik Norbert Oskar Paul
Quentin René Steffen Till Uwe Valentin Wieland Axel Benedikt Carsten Emil Frank Georg Hannes Jörg Kai Leon Malte Nils Rüdiger Sören Theo Veit
Hans-Jürgen Kilian Linus Marius Ole Rico Silvio Tobias`.split(/\s+/);

export const FIRST_X = `Robin Kim Sascha Toni Luca Alex Charlie Mika`.split(/\s+/);

export const LAST_DE =
  `Ahrens Bäumler Czerny Dörfler Eichhorn Fröhlich Gräfe Heßler Ißbrücker Jähnichen Köhler Löwenstein Mühlbauer Nüßlein
Oelsner Pätzold Quandt Rößler Schönfeld Thümmler Übelacker Völkel Weißgerber Zschoche Bräutigam Döring Engelmann Frühauf Günther Hünecke Jäger
Krautwald Lößnitz Möbius Naumann Oschatz Pfützner Rühl Süß Trautmann Uhlmann Vogelsang Wünsche Zöllner Arndt Bornemann Claußnitzer Dietze Erler
Fleischhauer Grübner Höhne Janke Kästner Leuschner Mothes Neubert Opitz Pohle Ritschel Seyfarth Teichgräber Unger Viertel Winkelmann Ziegenbalg
Bock Drechsler Fiedler Gläser Hübsch Kretzschmar Liebscher Melzer Nitzsche Petzold Rabe Schlegel Tröger Voß Wagner Zimmermann Heinze Kirsch Lange
Morgenstern Roßberg Schumann Stoye Walther Böhme Haase Preußer Sauerbrey Tischendorf Weidauer Hofmann-Reiß Meyer-Böttcher Schulze-Delitz
Graf-Kühn Beyer-Stolle`.split(/\s+/);

export const NEIGHBOURS =
  `Nguyễn Thị Lan Anh:f, Trần Minh Đức:m, Phạm Thu Hà:f, Yusuf Karaca:m, Elif Şahin:f, Emre Özdemir:m,
Zeynep Yıldız:f, Aleksandra Wójcik:f, Krzysztof Mazur:m, Małgorzata Lis:f, Oksana Kovalenko:f, Dmytro Shevchuk:m,
Irina Sokolova:f, Andrej Petrow:m, Layla Al-Khatib:f, Omar Farouk:m, Rania Haddad-Schubert:f, Giulia Ferraro:f,
Matteo Conti:m, Lucía Navarro:f, Javier Ibáñez:m, Inês Carvalho:f, Rui Tavares:m, Jiří Dvořák:m,
Lenka Nováková:f, Ádám Szabó:m, Zsófia Kiss:f, Milica Jovanović:f, Nikola Petrović:m, Théo Lacroix:m,
Camille Girard:f, Aino Virtanen:f, Selam Tesfaye:f, Kwame Mensah:m, Fatou Diallo:f, Mei Lin:f, Kenji Mori:m,
Anjali Rao:f, Arash Tehrani:m, Shirin Moradi:f`.split(/,\s+/);

export const FIRST_EN_F =
  `Abigail Bethany Catriona Daphne Eleanor Fiona Georgina Heather Imogen Jocelyn Kirsty Lorna Maeve Niamh Orla Philippa Rosalind
Saoirse Tamsin Una Violet Winifred Zoë Amelia Bronwen Cassidy Deirdre Esther Flora Gemma`.split(/\s+/);

export const FIRST_EN_M =
  `Alistair Barnaby Callum Declan Edmund Fergus Graham Hamish Ivor Jasper Kieran Lachlan Magnus Nigel Owen Patrick Rory Seamus
Tristan Vaughan Wesley Angus Brendan Conor Duncan Ewan Felix Gareth Hugh Isaac`.split(/\s+/);

export const LAST_EN =
  `Abernathy Blackwood Cartwright Dunmore Eastwood Fairchild Gallagher Hargreaves Islington Jessop Kendrick Lockwood
MacAllister Nightingale O’Donnell Pemberton Quigley Ravenscroft Sinclair Thornbury Underhill Vickers Wainwright Yardley Ashworth Brannigan
Copperfield Drummond Ellsworth Farrow Goodfellow Holloway Ingram Kavanagh Llewellyn Merriweather Newbury O’Shea Prendergast Rowntree Stokes
Tillman Whitlock Yeats`.split(/\s+/);

export const ABROAD =
  `Astrid Holmberg:f, Lars Nygaard:m, Ingrid Solheim:f, Henk de Vries:m, Marieke van Dijk:f, Jonas Lindgren:m,
Priya Venkatesan:f, Rohan Mehta:m, Chloe Tan:f, Marcus Oyelaran:m, Adaeze Nwosu:f, Tomás Ó Briain:m,
Yuki Tanaka:f, Hana Kim:f, Daniel Goldberg:m, Rebecca Stein:f, Luis Fernández:m, Carmen Ortega:f, Ahmed Saleh:m,
Noor Rahman:f, Wei Zhang:m, Linh Tran:f, Eero Lahtinen:m, Sanna Koskinen:f, Anders Møller:m, Freja Sørensen:f,
Isabela Moreira:f, Tiago Almeida:m, Georgios Papadakis:m, Eleni Markou:f, Viktor Novák:m, Katarzyna Zielonka:f,
Femi Adeyemi:m, Grace Wanjiru:f, Samuel Kiprotich:m, Ngozi Eze:f, Aoife Byrne:f, Caoimhe Walsh:f, Dafydd Pryce:m,
Siân Morgan:f`.split(/,\s+/);
