package org.cordon.rounds;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cordon.areas.AreaDetails;
import org.cordon.areas.AreaRegistration;
import org.cordon.persons.IdentitySealing;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.SealedIdentity;
import org.cordon.persons.SomePeople;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.testing.RoundsAndRegister;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitRegistration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Two towns with a few residents each, and one of their staff; in no other test. */
@Component
public class TrialDistrict {

    public static final String PASSWORD = "plum ferry tuesday";
    public static final String DISTRICT = "370298";
    public static final String EAST = "370298001";
    public static final String WEST = "370298002";
    public static final String EAST_ONE = "370298001001";
    public static final String EAST_TWO = "370298001002";
    public static final String WEST_ONE = "370298002001";

    private final AreaRegistration areas;
    private final UnitRegistration units;
    private final StaffAccounts accounts;
    private final IdentitySealing sealing;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final SomePeople some = new SomePeople();

    TrialDistrict(
            AreaRegistration areas,
            UnitRegistration units,
            StaffAccounts accounts,
            IdentitySealing sealing,
            JdbcTemplate jdbc,
            Clock clock) {
        this.areas = areas;
        this.units = units;
        this.accounts = accounts;
        this.sealing = sealing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nobody lives there and there are no rounds; the staff is there. */
    public void found() {
        area(DISTRICT, "Trial District");
        area(EAST, "East Town");
        area(WEST, "West Town");
        area(EAST_ONE, "East One");
        area(EAST_TWO, "East Two");
        area(WEST_ONE, "West One");
        units.register(new Unit(EAST, UnitKind.TOWN, "东镇", "East", EAST));
        units.register(new Unit(WEST, UnitKind.TOWN, "西镇", "West", WEST));
        account("roundCdc", Roles.CDC_INVESTIGATORS, Set.of());
        account("roundEast", Roles.TOWN_STAFF, Set.of(EAST));
        account("roundWest", Roles.TOWN_STAFF, Set.of(WEST));
        account("roundDriver", Roles.TRANSFER_TEAM, Set.of());
        account("roundLaboratory", Roles.SERVICE_ACCOUNTS, Set.of());
        RoundsAndRegister.forget(jdbc);
    }

    /** Lets so many people live there; gives their documents. */
    public List<String> live(int people, String area, String grid) {
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String document = some.idNumber();
            SealedIdentity identity = sealing.seal(
                    PersonDetails.builder()
                            .name("王小明")
                            .documentNumber(document)
                            .areaCode(area)
                            .build(),
                    "");
            jdbc.update(
                    "insert into cordon.resident (identity_hash, content_hash, identity_sealed, area_code, grid_code,"
                            + " since_version, version, since) values (?, ?, ?, ?, ?, 0, 0, ?)",
                    identity.identityHash(),
                    identity.contentHash(),
                    identity.sealed(),
                    area,
                    grid,
                    OffsetDateTime.now(clock));
            documents.add(document);
        }
        return documents;
    }

    public byte[] hash(String document) {
        return sealing.requireIdentityHash(
                PersonDetails.builder().documentNumber(document).build());
    }

    /** The number of somebody whom the register does not have. */
    public String stranger() {
        return some.idNumber();
    }

    private void area(String code, String name) {
        areas.register(new AreaDetails(code, name, name, null, null, null));
    }

    private void account(String user, String role, Set<String> towns) {
        if (!accounts.exists(user)) {
            accounts.create(user, user, PASSWORD, Set.of(role), towns);
        }
    }
}
