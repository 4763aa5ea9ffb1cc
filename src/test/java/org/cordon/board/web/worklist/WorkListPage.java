package org.cordon.board.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.platform.security.StaffUser;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Opens pages of the work list as a member of staff, and sends their forms. */
@Component
class WorkListPage {

    private static final Pattern ROW = Pattern.compile("id=\"row-([0-9]+)\"");

    private final ObjectProvider<MockMvc> mvc; // none in an application that a test starts by itself

    WorkListPage(ObjectProvider<MockMvc> mvc) {
        this.mvc = mvc;
    }

    String html(StaffUser who, String path, String language) throws Exception {
        MockHttpServletResponse page = mvc.getObject()
                .perform(get(path).with(user(who)).header("Accept-Language", language))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        return page.getContentAsString(StandardCharsets.UTF_8);
    }

    /** The rows in the order of the page. */
    List<Long> rows(StaffUser who, String path) throws Exception {
        return ROW.matcher(html(who, path, "en"))
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    /** The value of a hidden field. */
    static String field(String html, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        assertThat(field.find()).as("field " + name).isTrue();
        return field.group(1);
    }

    /** What somebody may choose in a field, by the word that is sent and the one that is read. */
    static List<String> options(String html, String select) {
        Matcher field = Pattern.compile("<select id=\"" + select + "\".*?</select>", Pattern.DOTALL)
                .matcher(html);
        assertThat(field.find()).as("field " + select).isTrue();
        return Pattern.compile("value=\"([^\"]+)\"[^>]*>([^<]*)<")
                .matcher(field.group())
                .results()
                .map((MatchResult word) -> word.group(1) + " " + word.group(2))
                .toList();
    }

    /** The status of the answer. */
    int send(StaffUser who, String path, String... fields) throws Exception {
        return sent(who, path, fields).getStatus();
    }

    /** The page that answers. */
    String shown(StaffUser who, String path, String... fields) throws Exception {
        return sent(who, path, fields).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse sent(StaffUser who, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(user(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.getObject().perform(request).andReturn().getResponse();
    }
}
