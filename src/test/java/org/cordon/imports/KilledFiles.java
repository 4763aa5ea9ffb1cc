package org.cordon.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The files whose imports are killed: 20,000 rows each, the same at every call. */
final class KilledFiles {

    static final int ROWS = 20_000;

    /** People who are registered, the first of those in the files. */
    static final int KNOWN = 200;

    /** Of the known, each with a positive result in a tube of their own; ten of them with a second one. */
    static final int POSITIVE = 25;

    private static final int REMOVED = 350;
    private static final int ADDED = 200;
    private static final int OF_EACH_FAULT = 50;
    private static final int REPEATED = 500;
    private static final List<Integer> REFUSED_BATCHES = List.of(4_400, 9_400, 14_400);

    private KilledFiles() {}

    /** A register of as many people. */
    static byte[] register() {
        List<String> lines = new ArrayList<>();
        for (int person = 0; person < ROWS; person++) {
            lines.add(resident(person, "王" + person, RegisterLines.COMMUNITY));
        }
        return RegisterLines.file(lines);
    }

    /**
     * Names all but 350 of that register, a tenth of them elsewhere, and 200 others; 50 lines come twice, 50 contradict an
     * earlier one, 50 live nowhere.
     */
    static byte[] replacement() {
        List<String> lines = new ArrayList<>();
        for (int person = REMOVED; person < ROWS + ADDED; person++) {
            lines.add(resident(
                    person, "王" + person, person % 10 == 0 ? RegisterLines.OTHER_COMMUNITY : RegisterLines.COMMUNITY));
        }
        for (int i = 0; i < OF_EACH_FAULT; i++) {
            lines.add(lines.get(i * 100));
            lines.add(resident(REMOVED + i * 100 + 1, "另一个", RegisterLines.COMMUNITY));
            lines.add(resident(ROWS + ADDED + i, "无", "370299001777"));
        }
        Collections.shuffle(lines, new Random(6));
        return RegisterLines.file(lines);
    }

    private static String resident(int person, String name, String area) {
        return String.join(
                ",",
                name,
                RegisterGenerator.idNumber(person),
                "",
                "鳌蓝路" + person % 900 + "号",
                area,
                "G" + person % 18,
                "H" + person / 3);
    }

    /**
     * Two results of each known person and one of some 18,000 strangers, in any order; behind them 500 lines once more, 500
     * earlier reports of the same samples, nine that one person alone may not report, three by three, and 91 without a result.
     */
    static byte[] results() {
        List<String> first = new ArrayList<>();
        for (int person = 0; person < KNOWN; person++) {
            first.add(result("A" + person, "", 1, 8, person < POSITIVE ? "positive" : "negative", person));
            first.add(result("B" + person, "", 1, 7, person < 10 ? "positive" : "negative", person));
        }
        int further = REPEATED * 2 + REFUSED_BATCHES.size() * 3 + 91;
        for (int person = KNOWN; first.size() < ROWS - further; person++) {
            first.add(result(
                    "C" + person, "T" + person / 10, 10, 8, person % 5000 == 7 ? "positive" : "negative", person));
        }
        Collections.shuffle(first, new Random(7));
        List<String> lines = new ArrayList<>(first);
        for (int i = 0; i < REPEATED; i++) {
            lines.add(10_000 + i * 15, first.get(i));
            lines.add(10_000 + i * 15, first.get(REPEATED + i).replace("T20:00", "T19:00"));
        }
        for (int i = 0; i < 91; i++) {
            lines.add(i * 200, result("D" + i, "", 1, 8, "perhaps", i));
        }
        REFUSED_BATCHES.forEach(line -> {
            for (int i = 0; i < 3; i++) {
                lines.add(line + i * 7, otherwise(first.get(line / 100 + i)));
            }
        });
        return (MassTestGenerator.HEADINGS + "\n" + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
    }

    private static String otherwise(String line) {
        String later = line.replace("T20:00", "T21:00");
        return later.contains("negative")
                ? later.replace("negative", "positive")
                : later.replace("positive", "negative");
    }

    private static String result(String sample, String tube, int pool, int hour, String result, int person) {
        return "Trial Lab,%s,%s,%d,2022-09-05T%02d:00:00+08:00,2022-09-05T20:00:00+08:00,%s,RT-PCR,王%d,%s,\n"
                .formatted(sample, tube, pool, hour, result, person, RegisterGenerator.idNumber(person));
    }
}
