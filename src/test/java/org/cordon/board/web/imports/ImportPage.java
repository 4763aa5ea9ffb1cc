package org.cordon.board.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.cordon.platform.security.StaffUser;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Opens the pages of imports as one member of staff, and sends their forms. */
final class ImportPage {

    private final MockMvc mvc;
    private final StaffUser who;

    ImportPage(MockMvc mvc, StaffUser who) {
        this.mvc = mvc;
        this.who = who;
    }

    String html(String path, String language) throws Exception {
        MockHttpServletResponse page = opened(path, language);
        assertThat(page.getStatus()).as(path).isEqualTo(200);
        return page.getContentAsString(StandardCharsets.UTF_8);
    }

    MockHttpServletResponse opened(String path, String language) throws Exception {
        return answer(get(path).header("Accept-Language", language));
    }

    /** Sends the plain form with a file; fields are names and values in turn. */
    MockHttpServletResponse sent(String kind, String file, String language, String... fields) throws Exception {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        MockHttpServletRequestBuilder form = multipart("/imports")
                .file(new MockMultipartFile("file", "list.csv", "text/csv", bytes))
                .content(bytes) // its length, without which files are not taken
                .param("kind", kind)
                .with(csrf())
                .header("Accept-Language", language);
        return answer(with(form, fields));
    }

    /** The path of the page of the import that came of it, at its end. */
    String taken(String kind, String file, String... fields) throws Exception {
        String page = Objects.requireNonNull(sent(kind, file, "en", fields).getRedirectedUrl());
        until(page, "id=\"counts-title\"");
        return page;
    }

    /** Waits until a page says something. */
    String until(String page, String words) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> html(page, "en"), html -> html.contains(words));
    }

    MockHttpServletResponse posted(String path, String language, String... fields) throws Exception {
        return answer(with(post(path).with(csrf()).header("Accept-Language", language), fields));
    }

    /** Sends a file as the page's script does: as it is, with the token, if any, in a header. */
    MockHttpServletResponse streamed(String kind, String file, boolean token) throws Exception {
        String part = "Content-Disposition: form-data; name=\"";
        String body = String.join(
                "\r\n",
                "--x",
                part + "source\"",
                "",
                "page-tests",
                "--x",
                part + "dryRun\"",
                "",
                "true",
                "--x",
                part + "file\"; filename=\"list.csv\"",
                "",
                file,
                "--x--",
                "");
        MockHttpServletRequestBuilder request = post("/api/v1/imports/" + kind)
                .contentType("multipart/form-data; boundary=x")
                .content(body.getBytes(StandardCharsets.UTF_8));
        return answer(token ? request.with(csrf().asHeader()) : request);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(who))).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }
}
