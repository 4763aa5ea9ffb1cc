package org.cordon.sites;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.control.KeyPersonDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who waits for a room, those at the greatest risk first, among equals whoever has waited longest. */
@Service
public class RoomQueue {

    private final KeyPersonDirectory keyPersons;
    private final SiteRules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    RoomQueue(KeyPersonDirectory keyPersons, SiteRules rules, JdbcClient jdbc, Clock clock) {
        this.keyPersons = keyPersons;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody who waits, in the order in which they get rooms. */
    public List<QueuedPerson> inOrder() {
        return jdbc.sql("select number, risk_rank, since from cordon.room_queue order by risk_rank, since, number")
                .query((row, index) -> new QueuedPerson(
                        row.getString("number"),
                        row.getInt("risk_rank"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Until the transaction ends nobody else joins the queue or is served from it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeTurn() {
        jdbc.sql("select id from cordon.room_turn where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    /** Puts the person into the queue; who waits already keeps the time waited, with the risk as it is now. */
    void join(String number) {
        if (contains(number)) {
            rank(number);
        } else {
            jdbc.sql("insert into cordon.room_queue (number, risk_rank, since) values (?, ?, ?)")
                    .params(number, rankOf(number), OffsetDateTime.now(clock))
                    .update();
        }
    }

    /** Ranks somebody who waits anew. */
    void rank(String number) {
        jdbc.sql("update cordon.room_queue set risk_rank = ? where number = ?")
                .params(rankOf(number), number)
                .update();
    }

    boolean contains(String number) {
        return jdbc.sql("select count(*) from cordon.room_queue where number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the person waited until now. */
    boolean leave(String number) {
        return jdbc.sql("delete from cordon.room_queue where number = ?")
                        .param(number)
                        .update()
                == 1;
    }

    private int rankOf(String number) {
        return rules.rank(keyPersons.require(number).category());
    }
}
