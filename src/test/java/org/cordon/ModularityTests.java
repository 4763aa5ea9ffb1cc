package org.cordon;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules keep to the directions that their package documentation declares. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(CordonApplication.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    /** Draws them into {@code target/spring-modulith-docs}. */
    @Test
    void modulesCanBeDrawn() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
