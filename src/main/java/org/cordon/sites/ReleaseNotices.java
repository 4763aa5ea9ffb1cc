package org.cordon.sites;

import java.time.OffsetDateTime;
import org.cordon.platform.errors.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The release notices of everybody who left a site by a signed order. */
@Service
public class ReleaseNotices {

    private final JdbcClient jdbc;

    ReleaseNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last one of the person; {@code release.noNotice} if no order has been signed. */
    public ReleaseNotice of(String number) {
        return jdbc.sql("""
                        select number, release_order_number, site_code, left_at
                          from cordon.stay
                         where number = ? and release_order_number is not null
                         order by left_at desc fetch first 1 row only""")
                .param(number)
                .query((row, index) -> new ReleaseNotice(
                        row.getString("number"),
                        row.getString("release_order_number"),
                        row.getString("site_code"),
                        row.getObject("left_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(() -> new NotFound(
                        "release.noNotice", "No release order has been signed for %s".formatted(number), number));
    }
}
