package org.cordon.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CordonTest
class WebappLanguageWebTests {

    private static final String PASSWORD = "Cordon-demo-2022";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    StaffAccounts accounts;

    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();

    @BeforeEach
    void signIn() throws Exception {
        accounts.create("languageTester", "Tester", PASSWORD, Set.of(Roles.CDC_INVESTIGATORS), Set.of("370215CDC"));
        Matcher token = TOKEN.matcher(get("/login", "en"));
        assertThat(token.find()).isTrue();
        String form = "username=languageTester&password=" + PASSWORD + "&_csrf=" + token.group(1);
        HttpRequest signIn = request("/login", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        assertThat(send(signIn)).contains("Hello, Tester");
    }

    @Test
    void namesProcessesInTheLanguageOfTheCaller() throws Exception {
        assertThat(get(ENGINE + "/process-definition?key=PositiveCase", "zh-CN"))
                .contains("\"name\":\"阳性病例\"");
        assertThat(get(ENGINE + "/process-definition?key=PositiveCase", "en")).contains("\"name\":\"Positive case\"");
    }

    @Test
    void labelsDiagramsInTheLanguageOfTheCaller() throws Exception {
        assertThat(get(ENGINE + "/process-definition/key/PositiveCase/xml", "zh-CN"))
                .contains("name=\\\"网络直报\\\"");
    }

    @Test
    void letsTheLanguageSwitchOfOurPagesDecide() throws Exception {
        get("/?lang=zh", "en");

        assertThat(get(ENGINE + "/process-definition?key=PositiveCase", "en")).contains("阳性病例");
    }

    @Test
    void servesOurTextsAndSettingsInsteadOfTheBundledOnes() throws Exception {
        assertThat(get("/camunda/app/tasklist/scripts/config.js", "en")).contains("person-tab");
        assertThat(get("/camunda/app/cockpit/locales/zh.json", "en")).contains("流程实例");
    }

    @Test
    void greetsByNameAndKeepsOtherAccountsClosed() throws Exception {
        assertThat(get(ENGINE + "/user/languageTester/profile", "en"))
                .contains("\"firstName\":\"Tester\"", "\"lastName\":\"\"");
        accounts.create("anotherTester", "Somebody else", PASSWORD, Set.of(Roles.TOWN_STAFF), Set.of("370215001"));
        assertThat(get(ENGINE + "/user", "en"))
                .contains("languageTester")
                .doesNotContain("anotherTester", "Somebody else");
    }

    private String get(String path, String language) throws IOException, InterruptedException {
        return send(request(path, language).GET().build());
    }

    private HttpRequest.Builder request(String path, String language) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", language);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(request.uri() + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
