package org.cordon.transfers.web;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@CordonTest
@Transactional
class VehicleWebTests {

    private static final String VEHICLES = "/api/v1/vehicles";
    private static final String CREWS = "/api/v1/crews";
    private static final StaffUser DISPATCHER =
            new StaffUser("transfer", "Tian", Set.of(Roles.TRANSFER_TEAM), Set.of(SmallDistrict.TRANSFER_TEAM));
    private static final StaffUser HEADQUARTERS =
            new StaffUser("hq", "He", Set.of(Roles.HEADQUARTERS_STAFF), Set.of(SmallDistrict.HEADQUARTERS));
    private static final StaffUser TOWN =
            new StaffUser("town", "Tang", Set.of(Roles.TOWN_STAFF), Set.of(SmallDistrict.HUANXIU));
    private static final String COACH = """
            {"plate": "鲁b-777 01", "kind": "COACH", "seats": 45, "sealedCab": true, "negativePressure": false}""";
    private static final String CREW = """
            {"name": "Night", "driver": "Qian", "attendants": 2, "shiftStart": "22:00", "shiftEnd": "06:00"}""";

    @Autowired
    MockMvc mvc;

    @Autowired
    UnitRegistration units;

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
    }

    @Test
    void theTeamRegistersVehiclesAndHeadquartersSeeThem() throws Exception {
        send(DISPATCHER, post(VEHICLES), COACH)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.plate").value("鲁B77701"))
                .andExpect(jsonPath("$.inService").value(true));

        mvc.perform(get(VEHICLES).with(user(HEADQUARTERS)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.plate == '鲁B77701')].seats", hasItem(45)));
        send(DISPATCHER, post(VEHICLES), COACH)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("vehicle.exists"));
    }

    @Test
    void nobodyElseDoes() throws Exception {
        send(HEADQUARTERS, post(VEHICLES), COACH).andExpect(status().isForbidden());
        send(TOWN, post(VEHICLES), COACH).andExpect(status().isForbidden());
        mvc.perform(get(VEHICLES).with(user(TOWN))).andExpect(status().isForbidden());
    }

    @Test
    void changesOnlyTheVersionThatWasRead() throws Exception {
        send(DISPATCHER, post(VEHICLES), COACH);
        mvc.perform(get(VEHICLES + "/鲁B77701").with(user(DISPATCHER))).andExpect(header().string("ETag", "\"0\""));
        String out = COACH.replace("}", ", \"inService\": false}");

        send(DISPATCHER, put(VEHICLES + "/鲁B77701").header("If-Match", "\"0\""), out)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.inService").value(false));
        send(DISPATCHER, put(VEHICLES + "/鲁B77701").header("If-Match", "\"0\""), out)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("vehicle.changed"));
        send(DISPATCHER, put(VEHICLES + "/鲁B77701").header("If-Match", "new"), out)
                .andExpect(status().isUnprocessableEntity());
        send(DISPATCHER, put(VEHICLES + "/鲁B77701"), out).andExpect(status().isBadRequest());
    }

    @Test
    void refusesWhatIsNoVehicle() throws Exception {
        send(DISPATCHER, post(VEHICLES), COACH.replace("45", "0")).andExpect(status().isBadRequest());
        send(DISPATCHER, post(VEHICLES), COACH.replace("\"plate\": \"鲁b-777 01\", ", ""))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(get(VEHICLES + "/鲁B00000").with(user(DISPATCHER))).andExpect(status().isNotFound());
    }

    @Test
    void keepsCrewsAndTheirShifts() throws Exception {
        send(DISPATCHER, post(CREWS), CREW).andExpect(status().isCreated());
        send(DISPATCHER, post(CREWS), CREW).andExpect(status().isConflict());

        send(DISPATCHER, put(CREWS + "/Night").header("If-Match", "\"0\""), CREW.replace("Qian", "Li"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.driver").value("Li"));
        send(DISPATCHER, put(CREWS + "/Night").header("If-Match", "\"0\""), CREW)
                .andExpect(status().isConflict());
        mvc.perform(get(CREWS).with(user(HEADQUARTERS)))
                .andExpect(jsonPath("$[?(@.name == 'Night')].driver", hasItem("Li")));
    }

    private ResultActions send(StaffUser staff, MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.with(user(staff))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
