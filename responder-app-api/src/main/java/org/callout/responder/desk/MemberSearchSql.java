package org.callout.responder.desk;

/** The statements of {@link MemberSearch}; few shapes, each with one sensible plan whatever its values. */
final class MemberSearchSql {

    /**
     * How far a list is walked, 10 ms. Past that fewer than one in four hundred answer, and the index names them in as long: each takes
     * it twenty times what a step takes.
     */
    static final int LONGEST_WALK = 20_000;

    /** Words of a name that are looked for; more would not tell people apart. */
    static final int WORDS = 3;

    /** Behind every text. */
    static final String LAST = "\uDBFF\uDFFF";

    /**
     * What is judged row by row: no index is tempted by it. $1 organisation, $2 tags, $3 to $5 words with the blank before them (a
     * blank alone is in every name), $6 state, $7 now, $8 qualification, $9 to $11 lon, lat and metres, $12 page size.
     */
    private static final String ANSWERS = """
            coalesce(e.tags @> $2::text[], false)
              and strpos(e.words, $3::text) > 0 and strpos(e.words, $4::text) > 0 and strpos(e.words, $5::text) > 0
              and ($6::text is null
                or $6 = case when e.ends_at <= $7::timestamptz then 'EXPIRED' else e.state end)
              and ($8::text is null or exists (
                select from qualification q
                where q.responder_id = e.responder_id and q.organisation = e.organisation and q.code = $8
                  and q.state = 'VERIFIED' and (q.valid_until is null or q.valid_until > $7::timestamptz)))
              and ($9::float8 is null
                or (111195 * (e.lat - $10::float8)) ^ 2 + (111195 * cos(radians($10::float8)) * (e.lon - $9)) ^ 2 <= $11::float8 ^ 2)
            """;

    /**
     * Along the names behind $13 and $14 and before $15, leaving out those from $16 to before $17, until the page is full; the last step
     * is told whether it answers or not. All it looks at is in the index.
     */
    static final String WALK = """
            select responder_id, name, step, coalesce(answers, false) as answers
            from (
              select e.responder_id, e.name, row_number() over (order by e.name, e.responder_id) as step,
                     not (e.name >= $16::text and e.name < $17::text) and %1$s as answers
              from member_entry e
              where e.organisation = $1::text and (e.name, e.responder_id) > ($13::text, $14::uuid) and e.name < $15::text
              order by e.name, e.responder_id limit %2$d) walked
            where answers or step = %2$d
            limit $12::integer
            """.formatted(ANSWERS, LONGEST_WALK);

    /** Behind $13 and $14; $15 and $16 bound the names that come first, $17 tells whether those are over. */
    private static final String LOOK_UP = """
            with found as materialized (
              select e.responder_id, e.name, not (e.name >= $15::text and e.name < $16::text) as other
              from member_entry e
              where e.organisation = $1::text and %s and %s)
            select responder_id, name, other from found
            where (other, name, responder_id) > ($17::boolean, $13::text, $14::uuid)
            order by other, name, responder_id limit $12::integer
            """;

    private static final String BY_TAGS = "e.tags @> $2::text[]";

    /** Folded words have no signs of the pattern language. */
    private static final String BY_WORDS =
            "e.words like '%' || $3 || '%' and e.words like '%' || $4 || '%' and e.words like '%' || $5 || '%'";

    /** $18 are the cells. */
    private static final String BY_CELLS = "e.tags && $18::text[]";

    private static final String EXPIRED =
            "(e.tags @> array['s:EXPIRED:' || $1::text] or e.organisation = $1::text and e.ends_at <= $7::timestamptz)";

    private MemberSearchSql() {}

    /** By the index, of which only what tells people apart is asked. */
    static String lookUp(boolean named, boolean near, boolean expired) {
        if (named) {
            return lookUp(near ? BY_WORDS + " and " + BY_CELLS : BY_WORDS + " and " + BY_TAGS);
        }
        if (near) {
            return lookUp(BY_CELLS);
        }
        return lookUp(expired ? EXPIRED : BY_TAGS);
    }

    private static String lookUp(String byIndex) {
        return LOOK_UP.formatted(byIndex, ANSWERS);
    }
}
