package org.callout.bench;

/** Names that people in Liechtenstein and around it have, so that who is looked for by name is one of many of that name. */
final class Names {

    private static final String GIVEN =
            "Anna,Maria,Martin,Peter,Thomas,Christian,Daniel,Markus,Andreas,Michael,Stefan,Sandra,"
                    + "Claudia,Monika,Barbara,Nicole,Karin,Manuela,Patrick,Marco,Roland,Werner,Hans,Josef,Franz,Kurt,Bruno,Ruth,Silvia,"
                    + "Doris,Beatrice,Elisabeth,Rita,Erika,Margrit,Jürgen,René,André,Zoé,Noël,Luca,Leon,Lena,Mia,Noah,Elias,Sophie,Laura,"
                    + "Julia,Fabian,Simon,David,Jonas,Samuel,Valentin,Florian,Rebecca,Sarah,Miriam,Jasmin,Özlem,Émilie";

    private static final String FAMILY =
            "Frick,Hasler,Büchel,Marxer,Beck,Ospelt,Schädler,Kindle,Vogt,Wolfinger,Nigg,Frommelt,"
                    + "Hilti,Risch,Oehri,Kaiser,Matt,Meier,Müller,Ritter,Sele,Banzer,Eberle,Batliner,Gassner,Hoop,Wanger,Walser,Goop,"
                    + "Kieber,Näscher,Biedermann,Öhri,Malin,Nägele,Jehle,Verling,Konrad,Lampert,Negele,Thöny,Gstöhl,Heeb,Quaderer,"
                    + "Wohlwend,Brunhart,Foser,Burgmeier,Vogel,Tschütscher,Bargetze,Bühler,Amann,Seger,Ender,Rheinberger,Keller,Weber,"
                    + "Huber,Schneider,Fischer,Steiner,Brunner,Baumann,Gerber,Moser,Widmer,Zimmermann,Graf,Roth,Suter,Baumgartner,"
                    + "Bachmann,Künzle,Bösch,Lüchinger,Zünd,Hutter,Köppel,Loher,Dietsche,Hangartner,Sieber,Spirig,Thurnherr,Frei,Hürlimann";

    private Names() {}

    /** SQL for the name of the person of that number: the same one each time, one given name and two family names. */
    static String sql(String number) {
        return "%s || ' ' || %s || '-' || %s"
                .formatted(pick(GIVEN, number, 1), pick(FAMILY, number, 8), pick(FAMILY, number, 15));
    }

    private static String pick(String names, String number, int from) {
        return "(string_to_array('%s', ','))[1 + ('x' || substr(md5(%s::text), %d, 7))::bit(28)::int %% %d]"
                .formatted(names, number, from, names.split(",").length);
    }
}
