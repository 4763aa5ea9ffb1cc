package org.cordon.board.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.board.web.worklist.WorkDistrict.NED;
import static org.cordon.board.web.worklist.WorkDistrict.NORA;
import static org.cordon.board.web.worklist.WorkDistrict.SAM;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.cordon.platform.audit.AuditRows;
import org.cordon.platform.security.StaffUser;
import org.cordon.pushes.SomePhoto;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A photo of a visit: a copy of what is seen, sealed, shown for a reason, and gone with the result. */
@CordonTest
class VisitPhotoTests {

    private static final Pattern PHOTO = Pattern.compile("/worklist/[0-9]+/photos/([0-9a-f-]{36})");
    private static final Pattern PICTURE = Pattern.compile("data:image/jpeg;base64,([A-Za-z0-9+/=]+)");
    private static final byte[] TAKEN = SomePhoto.fromPhone(SomePhoto.halves(2400, 1800), 6);

    @Autowired
    MockMvc mvc;

    @Autowired
    WorkDistrict district;

    @Autowired
    WorkListPage pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private long row;

    @BeforeEach
    void found() {
        district.found();
        row = district.row(WorkDistrict.NORTH_ONE, Duration.ofHours(1), "王小明");
    }

    @AfterEach
    void empty() {
        district.empty();
    }

    @Test
    void isShownUprightAndWithoutMetadataAndThatIsRecorded() throws Exception {
        answer(row);
        assertThat(statusOf(sent(NORA, TAKEN))).isEqualTo(204);

        MockHttpServletResponse page = shown(NORA, photo(NORA));

        byte[] jpeg = picture(page);
        BufferedImage copy = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(copy.getWidth()).isEqualTo(1200);
        assertThat(copy.getHeight()).isEqualTo(1600);
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(new AuditRows(jdbc).ofRequest(String.valueOf(page.getHeader("X-Request-Id"))))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.action()).isEqualTo("REVEAL");
                    assertThat(line.fields()).isEqualTo("visitPhoto");
                    assertThat(line.reason()).isEqualTo("VISIT");
                    assertThat(line.people())
                            .containsExactly("resident:"
                                    + jdbc.sql("select resident_id from cordon.push_row where id = ?")
                                            .param(row)
                                            .query(Long.class)
                                            .single());
                });
    }

    @Test
    void isRecordedUnderThePersonWhomAFileNames() throws Exception {
        row = district.listed("arrivals", WorkDistrict.NORTH_ONE, "01", district.who("王小明"));
        pages.send(NORA, "/worklist/" + row + "/answer", "key", "p", "outcome", "REGISTERED");
        assertThat(statusOf(sent(NORA, TAKEN))).isEqualTo(204);

        MockHttpServletResponse page = shown(NORA, photo(NORA));

        assertThat(new AuditRows(jdbc).ofRequest(String.valueOf(page.getHeader("X-Request-Id"))))
                .singleElement()
                .satisfies(line -> assertThat(line.people())
                        .containsExactly(
                                jdbc.sql("select cast(person_id as varchar(20)) from cordon.push_row where id = ?")
                                        .param(row)
                                        .query(String.class)
                                        .single()));
    }

    @Test
    void isSealedUnderAKeyOfItsOwn() throws Exception {
        answer(row);
        sent(NORA, TAKEN);

        byte[] sealed = jdbc.sql("select content_sealed from cordon.push_photo where row_id = ?")
                .param(row)
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .contains("photo:")
                .doesNotContain("JFIF", "/9j/");
        assertThat(keys(photo(NORA))).isEqualTo(1);
    }

    @Test
    void isForNobodyElse() throws Exception {
        answer(row);
        assertThat(statusOf(sent(SAM, TAKEN))).isEqualTo(404);
        assertThat(statusOf(sent(WorkDistrict.DRIVER, TAKEN))).isEqualTo(403);
        sent(NORA, TAKEN);
        UUID photo = photo(NORA);

        assertThat(statusOf(shown(SAM, photo))).isEqualTo(404);
        assertThat(statusOf(shown(WorkDistrict.DRIVER, photo))).isEqualTo(403);
        assertThat(statusOf(shown(NORA, UUID.randomUUID()))).isEqualTo(404);
        assertThat(statusOf(shown(NED, photo))).isEqualTo(200);
        assertThat(statusOf(mvc.perform(post("/worklist/" + row + "/photos/" + photo)
                                .with(user(NORA))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()))
                .as("without a reason")
                .isEqualTo(400);
    }

    @Test
    void isOneOfAResultOfOnesOwnAndCountsOnce() throws Exception {
        assertThat(sent(NORA, TAKEN).getContentAsString(StandardCharsets.UTF_8)).contains("push.photo.unanswered");
        answer(row);
        assertThat(sent(NED, TAKEN).getContentAsString(StandardCharsets.UTF_8)).contains("push.photo.unanswered");
        assertThat(statusOf(sent(NORA, TAKEN))).isEqualTo(204);

        assertThat(statusOf(sent(NORA, TAKEN))).isEqualTo(204);
        assertThat(sent(NORA, SomePhoto.file(SomePhoto.halves(10, 10), "png"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("push.photo.there");
        assertThat(photos()).isEqualTo(1);
    }

    @Test
    void goesWithTheResultWhenItIsTakenBack() throws Exception {
        answer(row);
        sent(NORA, TAKEN);
        UUID photo = photo(NORA);

        pages.send(NORA, "/worklist/" + row + "/undoing", "key", "u", "reason", "看错门牌");

        assertThat(photos()).isZero();
        assertThat(keys(photo)).isZero();
        assertThat(statusOf(shown(NORA, photo))).isEqualTo(404);
        assertThat(statusOf(sent(NORA, TAKEN))).isEqualTo(409);
    }

    @Test
    void isKeptOutOfSightWhereAHoldForbidsToDestroyIt() throws Exception {
        answer(row);
        sent(NORA, TAKEN);
        UUID photo = photo(NORA);
        UUID hold = UUID.randomUUID();
        jdbc.sql("insert into cordon.legal_hold (id, set_by, set_at) values (?, 'test', current_timestamp)")
                .param(hold)
                .update();
        try {
            pages.send(NORA, "/worklist/" + row + "/undoing", "key", "h", "reason", "看错门牌");
        } finally {
            jdbc.sql("delete from cordon.legal_hold where id = ?").param(hold).update();
        }

        assertThat(photos()).isOne();
        assertThat(keys(photo)).isOne();
        assertThat(statusOf(shown(NORA, photo))).isEqualTo(404);
    }

    @Test
    void isOfAResultOfTheLastDaysAboutSomebodyWhoIsKnown() throws Exception {
        answer(row);
        jdbc.sql("update cordon.push_row_event set happened_at = ? where row_id = ?")
                .params(OffsetDateTime.now(clock).minusDays(8), row)
                .update();
        assertThat(sent(NORA, TAKEN).getContentAsString(StandardCharsets.UTF_8)).contains("push.photo.late");
        jdbc.sql("update cordon.push_row_event set happened_at = ? where row_id = ?")
                .params(OffsetDateTime.now(clock).minusDays(6), row)
                .update();
        jdbc.sql("update cordon.push_row set resident_id = null where id = ?")
                .param(row)
                .update();
        assertThat(sent(NORA, TAKEN).getContentAsString(StandardCharsets.UTF_8)).contains("push.photo.late");
        assertThat(photos()).isZero();
    }

    @Test
    void saysWhyAFileIsNoPhoto() throws Exception {
        answer(row);

        MockHttpServletResponse text = sent(NORA, "<svg/>".getBytes(StandardCharsets.US_ASCII));
        assertThat(text.getStatus()).isEqualTo(422);
        assertThat(text.getContentAsString(StandardCharsets.UTF_8)).contains("push.photo.kind");
        assertThat(sent(NORA, SomePhoto.bomb(10_000, 10_000)).getContentAsString(StandardCharsets.UTF_8))
                .contains("push.photo.huge");
        assertThat(sent(NORA, new byte[12_000_001]).getContentAsString(StandardCharsets.UTF_8))
                .contains("push.photo.large");
        assertThat(statusOf(sent(NORA, new byte[14 * 1024 * 1024]))).isEqualTo(413);
        assertThat(photos()).isZero();
    }

    @Test
    void isAddedToTheResultOnThePageOfTheRow() throws Exception {
        String form = "/worklist/" + row + "/photo\"";
        assertThat(pages.html(NORA, "/worklist/" + row, "en")).doesNotContain(form);
        answer(row);
        assertThat(pages.html(NORA, "/worklist/" + row, "en")).contains(form, "Photo (optional)");
        assertThat(pages.html(NED, "/worklist/" + row, "en")).doesNotContain(form);

        assertThat(statusOf(sent(NORA, "/worklist/" + row + "/photo", TAKEN))).isEqualTo(302);

        assertThat(pages.html(NORA, "/worklist/" + row, "zh-CN"))
                .doesNotContain(form)
                .contains("查看照片");
    }

    private void answer(long told) throws Exception {
        pages.send(NORA, "/worklist/" + told + "/answer", "key", "a", "outcome", "REFUSED");
    }

    private MockHttpServletResponse sent(StaffUser who, byte[] file) throws Exception {
        return sent(who, "/api/v1/pushes/rows/" + row + "/photo", file);
    }

    private MockHttpServletResponse sent(StaffUser who, String path, byte[] file) throws Exception {
        return mvc.perform(multipart(path)
                        .file(new MockMultipartFile("photo", "IMG_20220914.jpg", "image/jpeg", file))
                        .content(file) // its length, without which files are not taken
                        .with(user(who))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse shown(StaffUser who, UUID photo) throws Exception {
        return mvc.perform(post("/worklist/" + row + "/photos/" + photo)
                        .param("reason", "VISIT")
                        .with(user(who))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private UUID photo(StaffUser who) throws Exception {
        Matcher found = PHOTO.matcher(pages.html(who, "/worklist/" + row, "en"));
        assertThat(found.find()).isTrue();
        return UUID.fromString(found.group(1));
    }

    private static byte[] picture(MockHttpServletResponse page) throws Exception {
        Matcher found = PICTURE.matcher(page.getContentAsString(StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return Base64.getDecoder().decode(found.group(1));
    }

    private static int statusOf(MockHttpServletResponse answer) {
        return answer.getStatus();
    }

    private long photos() {
        return jdbc.sql("select count(*) from cordon.push_photo where row_id = ?")
                .param(row)
                .query(Long.class)
                .single();
    }

    private long keys(UUID photo) {
        return jdbc.sql("select count(*) from cordon_keys.personal_key where subject = ?")
                .param("photo:" + photo)
                .query(Long.class)
                .single();
    }
}
