package org.cordon.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why each key person is on the list. */
@Repository
public class Listings {

    private static final String COLUMNS =
            "select number, origin, category, exposure_date, listed_at from cordon.listing ";

    private final JdbcClient jdbc;

    Listings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Listing> of(String number) {
        return jdbc.sql(COLUMNS + "where number = ? order by origin")
                .param(number)
                .query((row, index) -> listing(row))
                .list();
    }

    /** The listings of many key persons, by number. */
    public Map<String, List<Listing>> of(Collection<String> numbers) {
        Map<String, List<Listing>> byNumber = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql(COLUMNS + "where number in (:numbers) order by number, origin")
                    .param("numbers", numbers)
                    .query(row -> {
                        byNumber.computeIfAbsent(row.getString("number"), number -> new ArrayList<>())
                                .add(listing(row));
                    });
        }
        return byNumber;
    }

    public Optional<Listing> find(String number, String origin) {
        return jdbc.sql(COLUMNS + "where number = ? and origin = ?")
                .params(number, origin)
                .query((row, index) -> listing(row))
                .optional();
    }

    public void add(String number, Listing listing, ZoneId zone) {
        jdbc.sql("""
                        insert into cordon.listing (number, origin, category, exposure_date, listed_at)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        number,
                        listing.origin(),
                        listing.category().name(),
                        listing.exposureDate(),
                        OffsetDateTime.ofInstant(listing.listedAt(), zone))
                .update();
    }

    public void change(String number, String origin, KeyPersonCategory category, LocalDate exposureDate) {
        jdbc.sql("update cordon.listing set category = ?, exposure_date = ? where number = ? and origin = ?")
                .params(category.name(), exposureDate, number, origin)
                .update();
    }

    private static Listing listing(ResultSet row) throws SQLException {
        return new Listing(
                row.getString("origin"),
                KeyPersonCategory.valueOf(row.getString("category")),
                row.getObject("exposure_date", LocalDate.class),
                row.getObject("listed_at", OffsetDateTime.class).toInstant());
    }
}
