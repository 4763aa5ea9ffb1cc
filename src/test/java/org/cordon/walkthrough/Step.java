package org.cordon.walkthrough;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request of a guide with the answer that the reader is promised. The block reads
 *
 * <pre>
 * # cdc, 201
 * POST /api/v1/cases
 *
 * {"name": "..."}
 * </pre>
 *
 * @param user who sends it
 * @param status the status code promised; 200 where the guide names none
 * @param body empty for none
 * @param answer JSON that the answer must contain; empty where the guide shows none
 */
record Step(String user, int status, String method, String path, String body, String answer) {

    private static final Pattern BLOCKS =
            Pattern.compile("```http\\n(.*?)```(?:\\s*```json\\n(.*?)```)?", Pattern.DOTALL);
    private static final Pattern WHO = Pattern.compile("# (\\w+)(?:, (\\d{3}))?");

    static List<Step> readAll(String guide) {
        return BLOCKS.matcher(guide)
                .results()
                .map(block -> read(block.group(1), block.group(2)))
                .toList();
    }

    private static Step read(String request, String answer) {
        String[] parts = request.split("\n\n", 2);
        String[] lines = parts[0].split("\n", -1);
        Matcher who = WHO.matcher(lines[0]);
        if (!who.matches()) {
            throw new IllegalArgumentException("The first line of a request names the user: " + lines[0]);
        }
        String[] target = lines[1].split(" ", 2);
        return new Step(
                who.group(1),
                Optional.ofNullable(who.group(2)).map(Integer::parseInt).orElse(200),
                target[0],
                target[1],
                parts.length > 1 ? parts[1].strip() : "",
                Optional.ofNullable(answer).map(String::strip).orElse(""));
    }
}
