package org.cordon.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.control.KeyPersonListing;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.Drives;
import org.cordon.testing.OwnVehicles;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The dispatcher's page: nothing that was typed is lost, and everything wrong is named where it is. */
@CordonTest
class TransferPageWebTests {

    private static final StaffUser DISPATCHER =
            new StaffUser("transfer", "Tian", Set.of(Roles.TRANSFER_TEAM), Set.of(SmallDistrict.TRANSFER_TEAM));
    private static final StaffUser HEADQUARTERS =
            new StaffUser("hq", "He", Set.of(Roles.HEADQUARTERS_STAFF), Set.of(SmallDistrict.HEADQUARTERS));

    @Autowired
    MockMvc mvc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    Clock clock;

    private Walker contact;

    @BeforeEach
    void someoneWaits() {
        SmallDistrict.found(units);
        contact = new Drives(engine, persons, listing).contact("1 Page Road", LocalDate.now(clock));
    }

    @Test
    void showsQueueAndVehiclesInBothLanguages() throws Exception {
        mvc.perform(get("/transfers").with(user(DISPATCHER)).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(contact.number()),
                                containsString(OwnVehicles.VAN),
                                containsString("Propose vehicles"))));
        mvc.perform(get("/transfers").with(user(HEADQUARTERS)).header("Accept-Language", "zh"))
                .andExpect(content().string(allOf(containsString("等待车辆"), not(containsString("生成派车建议")))));
        mvc.perform(get("/transfers").with(user(Staff.HUANXIU))).andExpect(status().isForbidden());
    }

    @Test
    void proposesIntoTheOpenPage() throws Exception {
        mvc.perform(send("/transfers/proposal").header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("1 of 1 people have a vehicle"),
                                containsString("apart from strangers"),
                                not(containsString("<main")))));
        mvc.perform(send("/transfers/proposal").param("person", "KP-0"))
                .andExpect(content().string(allOf(containsString("<main"), containsString("0 of 0"))));
    }

    @Test
    void assignsWhatIsConfirmed() throws Exception {
        mvc.perform(plan(OwnVehicles.VAN, "Sun", "2022-09-14T08:30")).andExpect(redirectedUrl("/transfers"));

        assertThat(contact.openTasks()).containsExactly("UserTask_BoardPerson");
    }

    @Test
    void losesNothingThatWasTypedWhenARuleIsBroken() throws Exception {
        mvc.perform(plan(OwnVehicles.VAN, " ", "2022-09-14T08:30"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Nobody was assigned"),
                                containsString("needs a driver"),
                                containsString("value=\"2022-09-14T08:30\""),
                                containsString("value=\"" + OwnVehicles.VAN + "\" selected"))));
        mvc.perform(plan(OwnVehicles.VAN, "Sun Wu", "tomorrow"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("value=\"Sun Wu\""), containsString("value=\"tomorrow\""))));
        assertThat(contact.openTasks()).containsExactly("UserTask_AssignVehicle");
    }

    private MockHttpServletRequestBuilder plan(String plate, String driver, String pickup) {
        return send("/transfers/assignments")
                .param("vehicle", OwnVehicles.VAN)
                .param("driver", driver)
                .param("pickupAt", pickup)
                .param("number", contact.number())
                .param("plate", plate);
    }

    private static MockHttpServletRequestBuilder send(String path) {
        return post(path).with(user(DISPATCHER)).with(csrf()).header("Accept-Language", "en");
    }
}
