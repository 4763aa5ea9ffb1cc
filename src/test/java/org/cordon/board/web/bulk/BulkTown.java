package org.cordon.board.web.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.cordon.areas.AreaDetails;
import org.cordon.areas.AreaRegistration;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitRegistration;
import org.springframework.stereotype.Component;

/** A town with people to be verified, and another one that is none of its business; in no other test. */
@Component
class BulkTown {

    static final String PASSWORD = "plum ferry tuesday";
    static final String EAST = "370294001";
    static final String WEST = "370294002";
    static final String EAST_ONE = "370294001001";
    static final String EAST_TWO = "370294001002";
    static final StaffUser EMMA = staff("bulkEast", EAST);
    static final StaffUser ERIK = staff("bulkEastToo", EAST);
    static final StaffUser WILL = staff("bulkWest", WEST);

    private static final Map<String, Object> WRONG_NUMBER = Map.of("outcome", "phoneWrong");

    private final AreaRegistration areas;
    private final UnitRegistration units;
    private final StaffAccounts accounts;
    private final PersonRegistration persons;
    private final KeyPersonListing listing;
    private final ProcessEngine engine;
    private final Clock clock;

    BulkTown(
            AreaRegistration areas,
            UnitRegistration units,
            StaffAccounts accounts,
            PersonRegistration persons,
            KeyPersonListing listing,
            ProcessEngine engine,
            Clock clock) {
        this.areas = areas;
        this.units = units;
        this.accounts = accounts;
        this.persons = persons;
        this.listing = listing;
        this.engine = engine;
        this.clock = clock;
    }

    void found() {
        SmallDistrict.found(units);
        units.register(new Unit(EAST, UnitKind.TOWN, "东街道", "East", EAST));
        units.register(new Unit(WEST, UnitKind.TOWN, "西街道", "West", WEST));
        area("370294", "批量区", "Bulk District");
        area(EAST, "东街道", "East Town");
        area(WEST, "西街道", "West Town");
        area(EAST_ONE, "东一社区", "East One");
        area(EAST_TWO, "东二社区", "East Two");
        for (StaffUser user : new StaffUser[] {EMMA, ERIK, WILL}) {
            if (!accounts.exists(user.userId())) {
                accounts.create(user.userId(), user.displayName(), PASSWORD, user.roles(), user.unitCodes());
            }
        }
    }

    /** Somebody whom the town is to verify. */
    Walker person(String name, String area) {
        PersonDetails details = PersonDetails.builder()
                .source("bulk")
                .sourceId(UUID.randomUUID().toString())
                .name(name)
                .areaCode(area)
                .build();
        long person = persons.register(details).personId();
        String number = String.valueOf(
                listing.list(ListRequest.direct(person, KeyPersonCategory.CLOSE_CONTACT, LocalDate.now(clock), "test"))
                        .number());
        Walker walker = new Walker(engine, number);
        walker.task("UserTask_VerifyPerson");
        return walker;
    }

    /** Nobody of the towns is left to be verified. */
    void empty() {
        engine.getTaskService()
                .createTaskQuery()
                .tenantIdIn(EAST, WEST)
                .taskDefinitionKey("UserTask_VerifyPerson")
                .list()
                .forEach(this::finish);
    }

    private void finish(Task task) {
        engine.getTaskService().complete(task.getId(), Map.copyOf(WRONG_NUMBER));
    }

    private void area(String code, String zh, String en) {
        areas.register(new AreaDetails(code, zh, en, null, null, null));
    }

    private static StaffUser staff(String user, String town) {
        return new StaffUser(user, user, Set.of(Roles.TOWN_STAFF), Set.of(town));
    }
}
