package org.cordon.exchange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where other modules leave what a town is to be told, in the transaction that makes it true: both happen, or neither. A town
 * without a receiver is told nothing; its people work on our pages.
 *
 * <p>What is about one person goes in the order in which it was added. Whoever may add about one person in two transactions at
 * once decides which one is first, by a lock of their own.
 */
@Service
public class Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Answers whether there is anybody to tell. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(OutboxNews news) {
        return addAll(
                        news.kind(),
                        news.list(),
                        "select cast(:newsTown as varchar(9)) as town_code, cast(:newsPerson as bigint) as person_id,"
                                + " cast(:newsReference as bigint) as reference_id",
                        Map.of(
                                "newsTown",
                                news.townCode(),
                                "newsPerson",
                                news.personId(),
                                "newsReference",
                                news.referenceId()))
                > 0;
    }

    /**
     * Adds everything that a query finds, by one statement; answers how many rows there are somebody to tell.
     *
     * @param select SQL that gives {@code town_code}, {@code person_id} and {@code reference_id}
     * @param parameters its named parameters
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int addAll(String kind, String list, String select, Map<String, ?> parameters) {
        return jdbc.sql("""
                        insert into cordon.outbox_row (receiver_id, lane, kind, list, person_id, reference_id, added_at)
                        select r.id, cast(mod(n.person_id, r.lanes) as integer), cast(:outboxKind as varchar(40)),
                            cast(:outboxList as varchar(20)), n.person_id, n.reference_id,
                            cast(:outboxNow as timestamp with time zone)
                        from (%s) n join cordon.receiver r on r.town_code = n.town_code
                        order by n.reference_id
                        """.formatted(select))
                .params(parameters)
                .param("outboxKind", kind)
                .param("outboxList", list)
                .param("outboxNow", OffsetDateTime.now(clock))
                .update();
    }
}
