package org.cordon.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that two people have ordered for somebody beyond the rules; each order keeps its own day. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS)
public class ControlOrders {

    private final JdbcClient jdbc;

    ControlOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The orders that nobody has taken back, the oldest first, also those whose day is over. */
    public List<ControlOrder> of(String number) {
        return jdbc.sql("""
                        select measure, period, until_day, change_id from cordon.control_order
                        where number = ? and taken_back_by is null order by change_id""").param(number).query((row, index) -> order(row)).list();
    }

    /** The same of many key persons, by number; without those who have none. */
    public Map<String, List<ControlOrder>> of(Collection<String> numbers) {
        Map<String, List<ControlOrder>> byNumber = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("""
                            select number, measure, period, until_day, change_id from cordon.control_order
                            where number in (:numbers) and taken_back_by is null order by number, change_id""").param("numbers", numbers).query(row -> {
                byNumber.computeIfAbsent(row.getString("number"), number -> new ArrayList<>())
                        .add(order(row));
            });
        }
        return byNumber;
    }

    private static ControlOrder order(ResultSet row) throws SQLException {
        return new ControlOrder(
                measure(row.getString("measure")),
                ReleasePeriod.valueOf(row.getString("period")),
                row.getObject("until_day", LocalDate.class),
                row.getString("change_id"));
    }

    void add(String number, ControlOrder order) {
        Measure measure = order.measure();
        jdbc.sql("""
                        insert into cordon.control_order (number, measure, period, until_day, change_id)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        number,
                        measure == null ? null : measure.name(),
                        order.period().name(),
                        order.until(),
                        order.change())
                .update();
    }

    /**
     * Lets whoever goes on under another number do so with the orders of the number before; what stands for one of the two
     * stands.
     */
    void take(String from, String to) {
        jdbc.sql("""
                        update cordon.control_order set taken_back_by = null
                         where number = :to and change_id in (select o.change_id from cordon.control_order o
                                where o.number = :from and o.taken_back_by is null)""").param("from", from).param("to", to).update();
        jdbc.sql("""
                        insert into cordon.control_order (number, measure, period, until_day, change_id, taken_back_by)
                        select :to, o.measure, o.period, o.until_day, o.change_id, o.taken_back_by
                          from cordon.control_order o
                         where o.number = :from and not exists (select 1 from cordon.control_order k
                                where k.number = :to and k.change_id = o.change_id)""").param("from", from).param("to", to).update();
    }

    /** From now on none of them counts. */
    void takeBack(String number, String change) {
        jdbc.sql("update cordon.control_order set taken_back_by = ? where number = ? and taken_back_by is null")
                .params(change, number)
                .update();
    }

    private static @Nullable Measure measure(@Nullable String name) {
        return name == null ? null : Measure.valueOf(name);
    }
}
