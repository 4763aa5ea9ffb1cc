package org.cordon.persons;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cordon.platform.crypto.PersonalKey;
import org.cordon.platform.errors.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * All people, sealed on the way in and opened on the way out. Whatever finds a record that was merged into another one
 * finds that other one; only its id still leads to the merged record itself.
 */
@Repository
class Persons {

    private static final String SELECT = """
            select person.*,
                (select wrapped from cordon_keys.personal_key k where k.subject = person.subject) as wrapped
            from cordon.person\s""";

    private static final String FOUND =
            SELECT + "where id in (select coalesce(merged_into, id) from cordon.person where %s = ?) ";
    private static final int MOST_NAMESAKES = 5000;

    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final Clock clock;

    Persons(JdbcClient jdbc, PersonRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    Optional<Person> byId(long id) {
        return one(SELECT + "where id = ?", id);
    }

    /** For lists: of whom the key is missing, with as little as of somebody erased, so that the others are still shown. */
    List<Person> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where id in (:ids)")
                        .param("ids", ids)
                        .query(rows::listed)
                        .list();
    }

    /** Nothing that is sealed is opened. */
    Map<Long, String> areaCodes(Collection<Long> ids) {
        Map<Long, String> codes = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, area_code from cordon.person where id in (:ids) and area_code is not null")
                    .param("ids", ids)
                    .query(row -> {
                        codes.put(row.getLong("id"), row.getString("area_code"));
                    });
        }
        return codes;
    }

    /** The person as last committed, held until the end of the transaction. */
    Person lock(long id) {
        return one(SELECT + "where id = ? for update", id).orElseThrow();
    }

    /** Those of the reports of which the document, the source's id or the phone is somebody's. */
    Set<PersonReport> named(List<PersonReport> reports) {
        return new NamedAtOnce(jdbc, rows).of(reports);
    }

    Optional<Person> byDocument(IdentityDocument document) {
        return one(FOUND.formatted("document_index"), rows.index(document));
    }

    Optional<Long> idByDocument(IdentityDocument document) {
        return jdbc.sql("select coalesce(merged_into, id) from cordon.person where document_index = ?")
                .params(List.of(rows.index(document)))
                .query(Long.class)
                .optional();
    }

    Optional<Person> bySource(SourceKey key) {
        return one(
                SELECT + "where id = (select person_id from cordon.person_source where source_index = ?)",
                rows.index(key));
    }

    Optional<Person> byNameAndPhone(String nameAndPhone) {
        return one(FOUND.formatted("name_phone_index"), rows.nameAndPhoneIndex(nameAndPhone));
    }

    /** The record that holds the name and phone, also if it was merged into another one. */
    Optional<Long> holderOf(String nameAndPhone) {
        return jdbc.sql("select id from cordon.person where name_phone_index = ?")
                .params(List.of(rows.nameAndPhoneIndex(nameAndPhone)))
                .query(Long.class)
                .optional();
    }

    List<Person> byPhone(Phone phone) {
        return jdbc.sql(FOUND.formatted("phone_index") + "order by id")
                .params(List.of(rows.index(phone)))
                .query(rows::person)
                .list();
    }

    /** What the lists and systems that report this person call them. */
    List<SourceKey> sourcesOf(long id) {
        return jdbc.sql("select source, source_id_sealed from cordon.person_source where person_id = ?")
                .param(id)
                .query(rows::source)
                .list();
    }

    List<Long> idsByPhone(Phone phone, int limit) {
        return jdbc.sql("""
                        select id from cordon.person
                        where id in (select coalesce(merged_into, id) from cordon.person where phone_index = ?)
                        order by id fetch first ? rows only""").params(rows.index(phone), limit).query(Long.class).list();
    }

    /** Whose name begins so; of a single letter, nobody's. */
    List<Long> idsByNameBeginning(String name, int limit) {
        String key = Normalized.nameKey(name);
        int letters = Math.min(NameBeginnings.letters(key), NameBeginnings.LONGEST);
        if (letters < NameBeginnings.SHORTEST) {
            return List.of();
        }
        byte[] mark = rows.nameIndex(NameBeginnings.beginning(key, letters));
        String found = FOUND.formatted(NameBeginnings.column(letters)) + "order by id fetch first ? rows only";
        return jdbc.sql(found).params(mark, MOST_NAMESAKES).query(rows::person).list().stream()
                .filter(person -> person.facts().nameBegins(key))
                .map(Person::id)
                .limit(limit)
                .toList();
    }

    /** What people are found by, in the order of their ids; records that were merged into others are left out. */
    List<PersonMark> marks(List<Long> ids) {
        return jdbc.sql(SELECT + "where id in (:ids) and merged_into is null order by id")
                .param("ids", ids)
                .query(rows::mark)
                .list();
    }

    List<Long> unmergedAfter(long id, int limit) {
        return jdbc.sql("""
                        select id from cordon.person where id > :id and merged_into is null and erased_at is null order by id
                        fetch first :limit rows only
                        """)
                .param("id", id)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** @param identifying whether name and phone find this person; false where they already find another */
    long insert(PersonFacts facts, boolean identifying, @Nullable SourceKey source) {
        PersonalKey key = rows.newKey();
        Map<String, @Nullable Object> values = rows.values(key, facts, identifying);
        values.put("subject", key.subject());
        values.put("created_at", now());
        values.put("changed_at", now());
        String columns = String.join(", ", values.keySet());
        String places = ":" + String.join(", :", values.keySet());
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into cordon.person (" + columns + ") values (" + places + ")")
                .params(values)
                .update(id, "id");
        long personId = Objects.requireNonNull(id.getKey()).longValue();
        if (source != null) {
            addSource(personId, key, source);
        }
        return personId;
    }

    void update(long id, PersonFacts facts, boolean identifying) {
        Map<String, @Nullable Object> values = rows.values(keyOf(id), facts, identifying);
        values.put("changed_at", now());
        String assignments = String.join(
                ", ",
                values.keySet().stream().map(column -> column + " = :" + column).toList());
        jdbc.sql("update cordon.person set " + assignments + " where id = :id")
                .params(values)
                .param("id", id)
                .update();
    }

    /** Somebody speaks of this person today. */
    void reported(long id) {
        OffsetDateTime now = now();
        jdbc.sql("update cordon.person set reported_at = ? where id = ? and (reported_at is null or reported_at < ?)")
                .params(now, id, now.minusDays(1))
                .update();
    }

    void addSource(long id, SourceKey source) {
        addSource(id, keyOf(id), source);
    }

    /** They are sealed anew, since each record goes with its own key. */
    void moveSources(long fromId, long toId) {
        List<SourceKey> sources = sourcesOf(fromId);
        jdbc.sql("delete from cordon.person_source where person_id = ?")
                .param(fromId)
                .update();
        sources.forEach(source -> addSource(toId, source));
    }

    private void addSource(long id, PersonalKey key, SourceKey source) {
        jdbc.sql("""
                        insert into cordon.person_source (source_index, source, source_id_sealed, person_id)
                        values (?, ?, ?, ?)""")
                .params(rows.index(source), source.source(), rows.seal(key, source), id)
                .update();
    }

    /**
     * Has everything that finds the merged record find the survivor, its document too; that becomes free for a survivor
     * who has none.
     */
    void join(long survivorId, long mergedId) {
        moveSources(mergedId, survivorId);
        jdbc.sql("update cordon.person set merged_into = ? where merged_into = ?")
                .params(survivorId, mergedId)
                .update();
        jdbc.sql("""
                        update cordon.person set merged_into = ?, changed_at = ?,
                            document_index = case when exists (
                                select 1 from cordon.person survivor
                                where survivor.id = ? and survivor.document_index is not null) then document_index end
                        where id = ?""").params(survivorId, now(), survivorId, mergedId).update();
    }

    /** Empty if the identity was erased or its key is missing. */
    Optional<PersonalKey> findKey(long id) {
        return subjectOf(id).flatMap(rows::findKey);
    }

    private PersonalKey keyOf(long id) {
        return subjectOf(id)
                .map(rows::key)
                .orElseThrow(
                        () -> new Conflict("person.erased", "The identity of person %d was erased".formatted(id), id));
    }

    private Optional<String> subjectOf(long id) {
        return jdbc.sql("select subject from cordon.person where id = ? and subject is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    private Optional<Person> one(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(rows::person).optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
