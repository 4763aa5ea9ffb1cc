package org.cordon.replays.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.cordon.imports.web.UploadParts;
import org.cordon.platform.web.Problems;
import org.cordon.replays.LineListReader;
import org.cordon.replays.ListRefused;
import org.cordon.replays.ReplayReport;
import org.cordon.replays.Replays;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Replays line lists for whoever is signed in to a training installation: it tells only about what they sent. */
@RestController
@Profile("training")
class ReplayController {

    static final String PATH = "/api/v1/training/replay";
    private static final String SUMMARY = "Lives an outbreak again, day by day, under a chosen edition; keeps nothing";

    private final LineListReader reader;
    private final Replays replays;
    private final RoomChart chart;
    private final Problems problems;

    ReplayController(LineListReader reader, Replays replays, RoomChart chart, Problems problems) {
        this.reader = reader;
        this.replays = replays;
        this.chart = chart;
        this.problems = problems;
    }

    @Operation(
            summary = SUMMARY,
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = ReplayRequest.class))))
    @PostMapping(
            path = PATH,
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ReplayReport replay(HttpServletRequest request) throws IOException {
        return run(request);
    }

    @Operation(
            summary = "The same request, answered with a chart of the rooms in use on each day",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = ReplayRequest.class))))
    @PostMapping(
            path = PATH + "/rooms.svg",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = "image/svg+xml;charset=UTF-8")
    String rooms(HttpServletRequest request, Locale locale) throws IOException {
        return chart.draw(run(request), locale);
    }

    @ExceptionHandler
    ProblemDetail refused(ListRefused refused, Locale locale) {
        ProblemDetail problem =
                problems.of(HttpStatus.UNPROCESSABLE_ENTITY, refused.code(), locale, refused.arguments());
        problem.setProperty("part", refused.part());
        problem.setProperty("line", refused.line());
        return problem;
    }

    private ReplayReport run(HttpServletRequest request) throws IOException {
        ReplayForm form = new ReplayForm();
        UploadParts parts = new UploadParts(request);
        try {
            parts.forEach(form::read);
        } catch (IOException | RuntimeException e) {
            parts.swallowRest();
            throw e;
        }
        return replays.run(reader.read(form.cases(), form.links()), form.edition(), form.detail());
    }
}
