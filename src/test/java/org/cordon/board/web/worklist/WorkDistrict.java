package org.cordon.board.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordon.areas.AreaDetails;
import org.cordon.areas.AreaRegistration;
import org.cordon.persons.IdentitySealing;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.SealedIdentity;
import org.cordon.persons.SomePeople;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffUser;
import org.cordon.pushes.FileRows;
import org.cordon.pushes.NewEntry;
import org.cordon.testing.RoundsAndRegister;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitRegistration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two towns whose staff look for a few residents; in no other test. */
@Component
class WorkDistrict {

    static final String PASSWORD = "plum ferry tuesday";
    static final String NORTH = "370297001";
    static final String SOUTH = "370297002";
    static final String NORTH_ONE = "370297001001";
    static final String NORTH_TWO = "370297001002";
    static final String SOUTH_ONE = "370297002001";
    static final StaffUser NORA = town("workNorth", NORTH);
    static final StaffUser NED = town("workNed", NORTH);
    static final StaffUser SAM = town("workSouth", SOUTH);
    static final StaffUser DRIVER = new StaffUser("workDriver", "Driver", Set.of(Roles.TRANSFER_TEAM), Set.of());

    private final AreaRegistration areas;
    private final UnitRegistration units;
    private final StaffAccounts accounts;
    private final IdentitySealing sealing;
    private final FileRows files;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final SomePeople some = new SomePeople();
    private String document = "";

    WorkDistrict(
            AreaRegistration areas,
            UnitRegistration units,
            StaffAccounts accounts,
            IdentitySealing sealing,
            FileRows files,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            Clock clock) {
        this.areas = areas;
        this.units = units;
        this.accounts = accounts;
        this.sealing = sealing;
        this.files = files;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nobody is looked for there. */
    void found() {
        area("370297", "工作区", "Work District");
        area(NORTH, "北镇", "North Town");
        area(SOUTH, "南镇", "South Town");
        area(NORTH_ONE, "北一社区", "North One");
        area(NORTH_TWO, "北二社区", "North Two");
        area(SOUTH_ONE, "南一社区", "South One");
        units.register(new Unit(NORTH, UnitKind.TOWN, "北镇", "North", NORTH));
        units.register(new Unit(SOUTH, UnitKind.TOWN, "南镇", "South", SOUTH));
        for (StaffUser user : List.of(NORA, NED, SAM)) {
            if (!accounts.exists(user.userId())) {
                accounts.create(user.userId(), user.userId(), PASSWORD, user.roles(), user.unitCodes());
            }
        }
        empty();
    }

    void empty() {
        RoundsAndRegister.forget(jdbc);
        jdbc.update("delete from cordon.push_request where user_id like 'work%'");
    }

    /** Somebody who is to be looked for, due in so long; the row's id. */
    long row(String kind, String community, String grid, Duration due, PersonDetails.Builder who) {
        long resident = resident(community, grid, who);
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.update("insert into cordon.push_batch (kind, pushed_at, due_at) values (?, ?, ?)", kind, now, now);
        Long batch = jdbc.queryForObject("select max(id) from cordon.push_batch", Long.class);
        jdbc.update(
                "insert into cordon.push_row (batch_id, kind, resident_id, town_code, community_code, grid_code, state,"
                        + " pending, due_at, pushed_at) values (?, ?, ?, ?, ?, ?, 'OPEN', true, ?, ?)",
                batch,
                kind,
                resident,
                community.substring(0, 9),
                community,
                grid,
                now.plus(due),
                now);
        return newest("push_row");
    }

    /** Somebody whom a file names, due in twelve hours; the row's id. */
    long listed(String kind, String area, String grid, PersonDetails.Builder who) {
        NewEntry entry =
                new NewEntry(UUID.randomUUID(), 1, kind, who.areaCode(area).build(), grid, LocalDate.now(clock));
        transaction.executeWithoutResult(status -> assertThat(files.add(entry)).isTrue());
        return newest("push_row");
    }

    long row(String community, Duration due, String name) {
        return row("unsampled", community, "01", due, who(name));
    }

    PersonDetails.Builder who(String name) {
        document = some.idNumber();
        return PersonDetails.builder().name(name).documentNumber(document);
    }

    /** Of whom was made up last. */
    String lastDocument() {
        return document;
    }

    /** How often something of the kind happened to the row. */
    int happened(long row, String kind) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from cordon.push_row_event where row_id = ? and kind = ?", Integer.class, row, kind));
    }

    String state(long row) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select state from cordon.push_row where id = ?", String.class, row));
    }

    private long resident(String community, String grid, PersonDetails.Builder who) {
        SealedIdentity identity = sealing.seal(who.areaCode(community).build(), "");
        jdbc.update(
                "insert into cordon.resident (identity_hash, content_hash, identity_sealed, area_code, grid_code,"
                        + " since_version, version, since) values (?, ?, ?, ?, ?, 0, 0, ?)",
                identity.identityHash(),
                identity.contentHash(),
                identity.sealed(),
                community,
                grid,
                OffsetDateTime.now(clock));
        return newest("resident");
    }

    private long newest(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("select max(id) from cordon." + table, Long.class));
    }

    private void area(String code, String zh, String en) {
        areas.register(new AreaDetails(code, zh, en, null, null, null));
    }

    private static StaffUser town(String userId, String unit) {
        return new StaffUser(userId, userId, Set.of(Roles.TOWN_STAFF), Set.of(unit));
    }
}
