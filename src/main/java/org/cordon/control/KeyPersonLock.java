package org.cordon.control;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one transaction after the other decide about a person: no news is lost between a look and what follows from it. */
@Component
public class KeyPersonLock {

    private final JdbcClient jdbc;

    KeyPersonLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the person until the transaction ends; what is read afterwards is what others have committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String number) {
        jdbc.sql("select id from cordon.key_person where number = ? for update")
                .param(number)
                .query(Long.class)
                .optional();
    }

    /** Holds these people in the order of their numbers, as everybody who holds several does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<String> numbers) {
        if (!numbers.isEmpty()) {
            jdbc.sql("select id from cordon.key_person where number in (:numbers) order by number for update")
                    .param("numbers", numbers)
                    .query(Long.class)
                    .list();
        }
    }

    /** Holds whoever of these people is under control, in the order of their numbers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdOpen(Collection<Long> people) {
        if (!people.isEmpty()) {
            jdbc.sql("select id from cordon.key_person where open_person_id in (:people) order by number for update")
                    .param("people", people)
                    .query(Long.class)
                    .list();
        }
    }

    /** Holds the person as {@link #hold} does, unless another transaction does; then it does not wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tryHold(String number) {
        return jdbc.sql("select id from cordon.key_person where number = ? for update skip locked")
                .param(number)
                .query(Long.class)
                .optional()
                .isPresent();
    }
}
