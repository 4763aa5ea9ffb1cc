package org.cordon.platform.tasks;

import static org.cordon.testing.SmallDistrict.CHAOHAI;
import static org.cordon.testing.SmallDistrict.HUANXIU;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.Responsibilities;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitRegistration;
import org.springframework.stereotype.Component;

/** A small process that two towns share, with people to do it: the stage for the tests of the guards. */
@Component
public class Errands {

    public static final String PASSWORD = "Cordon-demo-2022";
    public static final String TOWN_A = HUANXIU;
    public static final String TOWN_B = CHAOHAI;

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final ProcessEngine engine;
    private final UnitRegistration units;
    private final Responsibilities responsibilities;
    private final StaffAccounts accounts;

    Errands(ProcessEngine engine, UnitRegistration units, Responsibilities responsibilities, StaffAccounts accounts) {
        this.engine = engine;
        this.units = units;
        this.responsibilities = responsibilities;
        this.accounts = accounts;
    }

    /** Deploys the process and opens the accounts; does nothing the second time. */
    public void prepare() {
        SmallDistrict.found(units);
        engine.getRepositoryService()
                .createDeployment()
                .name("errands")
                .enableDuplicateFiltering(true)
                .addClasspathResource("errands/Errands.bpmn")
                .addClasspathResource("errands/Errand.bpmn")
                .addClasspathResource("errands/run-errand.form")
                .addClasspathResource("errands/report-errand.form")
                .deploy();
        accounts.create("anna", "Anna", PASSWORD, Set.of(Roles.TOWN_STAFF), Set.of(TOWN_A));
        accounts.create("arthur", "Arthur", PASSWORD, Set.of(Roles.TOWN_STAFF), Set.of(TOWN_A));
        accounts.create("berta", "Berta", PASSWORD, Set.of(Roles.TOWN_STAFF), Set.of(TOWN_B));
        accounts.create("harald", "Harald", PASSWORD, Set.of(Roles.HOTEL_STAFF), Set.of(TOWN_A));
        accounts.create("carla", "Carla", PASSWORD, Set.of(Roles.CDC_INVESTIGATORS), Set.of(TOWN_A, TOWN_B));
        accounts.create("moritz", "Moritz", PASSWORD, Set.of(Roles.MODELLERS), Set.of());
        accounts.create("adele", "Adele", PASSWORD, Set.of(Roles.SYSTEM_ADMINISTRATORS), Set.of());
    }

    /** Starts an errand for a town and returns its number. */
    public String start(String town) {
        String number = "ER-" + NUMBERS.incrementAndGet();
        responsibilities.assign(number, UnitKind.TOWN, town);
        engine.getRuntimeService().startProcessInstanceByKey("Errands", number);
        return number;
    }

    /** The open task of an errand. */
    public String task(String number) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }
}
