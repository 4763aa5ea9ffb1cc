package org.cordon.imports;

import org.camunda.bpm.engine.IdentityService;
import org.cordon.areas.AreaRegistration;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What a node that is started with {@code cordon.test.district} finds out before it takes files in: staff, areas and people. */
@Component
@ConditionalOnProperty("cordon.test.district")
class KilledDistrict implements ApplicationRunner {

    static final String STAFF = "importCdc";

    private final IdentityService identity;
    private final AreaRegistration areas;
    private final PersonRegistration people;

    KilledDistrict(IdentityService identity, AreaRegistration areas, PersonRegistration people) {
        this.identity = identity;
        this.areas = areas;
        this.people = people;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ImportStaffAccounts.create(identity, STAFF, "cdcInvestigators");
        RegisterLines.found(areas);
        for (int person = 0; person < KilledFiles.KNOWN; person++) {
            people.register(PersonDetails.builder()
                    .name("王" + person)
                    .documentNumber(RegisterGenerator.idNumber(person))
                    .build());
        }
    }
}
