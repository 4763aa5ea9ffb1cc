package org.cordon.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.testing.Browser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CordonTest
class AccountPageWebTests {

    private static final String PASSWORD = "Cordon-demo-2022";
    private static final String OFFICER = "officerPia";
    private static final Pattern GIVEN = Pattern.compile("<code>([a-z2-9]{5}(-[a-z2-9]{5}){3})</code>");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    StaffAccounts accounts;

    @Autowired
    UnitRegistration units;

    @LocalServerPort
    int port;

    private String userId = "";
    private Browser officer = Browser.stranger(0);

    @BeforeEach
    void signIn() {
        SmallDistrict.found(units);
        accounts.create(OFFICER, "Pia", PASSWORD, Set.of(Roles.SECURITY_ADMINISTRATORS), Set.of());
        userId = "page" + NUMBERS.incrementAndGet();
        officer = Browser.stranger(port);
        officer.signIn(OFFICER, PASSWORD);
    }

    @Test
    void opensAnAccountAndShowsItsPasswordOnce() {
        HttpResponse<String> opened = open("roles=townStaff&units=370215001");
        assertThat(opened.uri()).hasPath("/accounts/" + userId);
        String given = given(opened);

        assertThat(GIVEN.matcher(officer.send("GET", "/accounts/" + userId, "", "en")
                                .body())
                        .find())
                .isFalse();
        assertThat(officer.send("GET", "/accounts", "", "zh").body())
                .doesNotContain("null")
                .contains(userId, "环秀街道 Huanxiu", "初始密码未修改");
        assertThat(Browser.stranger(port).signIn(userId, given).uri()).hasPath("/login/password");
    }

    @Test
    void saysWhyAnAccountCannotBeAndKeepsWhatWasTyped() {
        HttpResponse<String> refused = open("roles=auditAdministrators&units=370215001");

        assertThat(refused.uri()).hasPath("/accounts");
        assertThat(refused.body()).contains("holds no other role and works for no unit", "value=\"" + userId + "\"");
    }

    @Test
    void changesRightsResetsClosesAndOpensAgain() {
        open("roles=townStaff&units=370215001");
        String page = "/accounts/" + userId;

        assertThat(officer.submit(page, page + "/rights", "roles=supervisors&units=370215002")
                        .body())
                .containsPattern("value=\"supervisors\" checked")
                .containsPattern("value=\"370215002\" checked")
                .doesNotContainPattern("value=\"townStaff\" checked");
        String given = given(officer.submit(page, page + "/password", ""));
        assertThat(Browser.stranger(port).signIn(userId, given).uri()).hasPath("/login/password");
        assertThat(officer.submit(page, page + "/closing", "").body()).contains("Open the account again");
        assertThat(Browser.stranger(port).signIn(userId, given).uri().getQuery())
                .isEqualTo("error");
        assertThat(given(officer.submit(page, page + "/opening", "roles=townStaff")))
                .isNotEqualTo(given);
    }

    @Test
    void asksASecondSecurityAdministratorToVouchAndOffersItToNobodyElse() {
        String given = given(open("roles=headquartersStaff"));
        String page = "/accounts/" + userId;

        assertThat(officer.send("GET", page, "", "en").body())
                .contains("officerPia opened or reset this account", "ask another security administrator")
                .doesNotContain("I vouch for it");
        assertThat(officer.send("GET", "/accounts", "", "zh").body()).contains("待第二名安全管理员确认");
        assertThat(officer.submit(page, page + "/vouching", "").body())
                .contains("Another security administrator has to");
        assertThat(Browser.stranger(port).signIn(userId, given).body())
                .contains("until a second security administrator");
        accounts.create("officerQuin", "Quin", PASSWORD, Set.of(Roles.SECURITY_ADMINISTRATORS), Set.of());
        Browser second = Browser.stranger(port);
        second.signIn("officerQuin", PASSWORD);
        assertThat(second.send("GET", page, "", "en").body()).contains("I vouch for it");
        assertThat(second.submit(page, page + "/vouching", "").body())
                .contains("Done.")
                .doesNotContain("I vouch for it");
        assertThat(Browser.stranger(port).signIn(userId, given).uri()).hasPath("/login/password");
    }

    @Test
    void offersNoChangeOfOnesOwnAccount() {
        HttpResponse<String> own = officer.send("GET", "/accounts/" + OFFICER, "", "en");
        assertThat(own.body()).contains("This is your own account").doesNotContain("Close the account");

        String forced = officer.submit("/accounts", "/accounts/" + OFFICER + "/rights", "roles=headquartersStaff")
                .body();
        assertThat(forced).contains("Nobody changes their own account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"systemAdministrators", "auditAdministrators", "headquartersStaff", "townStaff"})
    void isClosedToEverybodyElse(String role) {
        accounts.create(userId, "Other", PASSWORD, Set.of(role), Set.of());
        Browser browser = Browser.stranger(port);
        browser.signIn(userId, PASSWORD);

        assertThat(browser.send("GET", "/accounts", "", "en").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"systemAdministrators", "securityAdministrators", "auditAdministrators"})
    void administratorsSeeNoPeople(String role) {
        accounts.create(userId, "Admin", PASSWORD, Set.of(role), Set.of());
        Browser browser = Browser.stranger(port);
        assertThat(browser.signIn(userId, PASSWORD).statusCode()).isEqualTo(200);

        for (String path :
                new String[] {"/persons", "/cases", "/api/v1/key-persons", "/api/v1/tasks", "/v3/api-docs"}) {
            assertThat(browser.send("GET", path, "", "en").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(browser.send("GET", "/camunda/app/tasklist/default/", "", "en")
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> open(String rights) {
        return officer.submit("/accounts", "/accounts", "userId=" + userId + "&name=Mei&" + rights);
    }

    private static String given(HttpResponse<String> page) {
        Matcher given = GIVEN.matcher(page.body());
        assertThat(given.find()).as("a password to hand over").isTrue();
        return given.group(1);
    }
}
