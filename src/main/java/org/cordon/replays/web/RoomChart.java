package org.cordon.replays.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.replays.EditionReplay;
import org.cordon.replays.ReplayDay;
import org.cordon.replays.ReplayReport;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Draws the rooms in use on each day, one line an edition, as a picture that needs nothing around it. */
@Component
class RoomChart {

    private static final int LEFT = 50;
    private static final int TOP = 40;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 240;
    private static final int LEGEND = LEFT + WIDTH + 16;
    private static final List<String> COLOURS = List.of("#b3261e", "#1a5fb4", "#8a6100", "#26704a");
    private static final List<String> DASHES = List.of("", "8 3", "2 3", "10 3 2 3");

    private final MessageSource messages;

    RoomChart(MessageSource messages) {
        this.messages = messages;
    }

    String draw(ReplayReport report, Locale locale) {
        Scale scale = Scale.of(report.editions());
        String title = messages.getMessage("replay.chart.title", null, locale);
        return Stream.of(
                        Stream.of("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 880 330\" role=\"img\""
                                + " font-family=\"sans-serif\" font-size=\"12\" aria-label=\"" + title + "\">"),
                        Stream.of("<rect width=\"880\" height=\"330\" fill=\"#fff\"/>"),
                        Stream.of(text(LEFT, 22, "start", title)),
                        scale.grid(),
                        lines(report.editions(), scale, locale),
                        Stream.of("</svg>\n"))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> lines(List<EditionReplay> editions, Scale scale, Locale locale) {
        return IntStream.range(0, editions.size()).boxed().flatMap(index -> {
            EditionReplay edition = editions.get(index);
            String stroke = "fill=\"none\" stroke-width=\"2\" stroke=\"%s\" stroke-dasharray=\"%s\""
                    .formatted(COLOURS.get(index % COLOURS.size()), DASHES.get(index % DASHES.size()));
            int y = TOP + 10 + index * 36;
            return Stream.of(
                    "<polyline " + stroke + " points=\"" + scale.points(edition.days()) + "\"/>",
                    "<polyline " + stroke + " points=\"" + LEGEND + "," + y + " " + (LEGEND + 30) + "," + y + "\"/>",
                    text(LEGEND + 36, y + 4, "start", label(edition, locale)));
        });
    }

    private String label(EditionReplay edition, Locale locale) {
        Object[] arguments = {edition.edition(), edition.totals().peakRooms()};
        String known = messages.getMessage("replay.chart.edition." + edition.edition(), arguments, "", locale);
        return known == null || known.isEmpty()
                ? messages.getMessage("replay.chart.edition", arguments, locale)
                : known;
    }

    private static String text(int x, int y, String anchor, String words) {
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"#222\">%s</text>"
                .formatted(x, y, anchor, HtmlUtils.htmlEscape(words, "UTF-8"));
    }

    /** Where a day and a number of rooms lie in the picture. */
    private record Scale(LocalDate first, long days, int rooms) {

        static Scale of(List<EditionReplay> editions) {
            List<ReplayDay> days = editions.stream()
                    .flatMap(edition -> edition.days().stream())
                    .toList();
            LocalDate first = days.stream()
                    .map(ReplayDay::day)
                    .min(Comparator.naturalOrder())
                    .orElse(LocalDate.EPOCH);
            LocalDate last = days.stream()
                    .map(ReplayDay::day)
                    .max(Comparator.naturalOrder())
                    .orElse(first);
            int most = days.stream().mapToInt(ReplayDay::roomsInUse).max().orElse(0);
            return new Scale(first, Math.max(1, ChronoUnit.DAYS.between(first, last)), round(most));
        }

        String points(List<ReplayDay> days) {
            return days.stream()
                    .map(day -> x(ChronoUnit.DAYS.between(first, day.day())) + "," + y(day.roomsInUse()))
                    .collect(Collectors.joining(" "));
        }

        Stream<String> grid() {
            Stream<String> levels = IntStream.rangeClosed(0, 4)
                    .map(step -> step * rooms / 4)
                    .boxed()
                    .flatMap(level -> Stream.of(
                            "<path d=\"M%d %dh%d\" stroke=\"#ddd\"/>".formatted(LEFT, y(level), WIDTH),
                            text(LEFT - 8, y(level) + 4, "end", String.valueOf(level))));
            Stream<String> dates = IntStream.rangeClosed(0, 4)
                    .mapToLong(step -> step * days / 4)
                    .distinct()
                    .mapToObj(day -> text(x(day), TOP + HEIGHT + 20, "middle", String.valueOf(first.plusDays(day))));
            return Stream.concat(levels, dates);
        }

        private int x(long day) {
            return LEFT + (int) (day * WIDTH / days);
        }

        private int y(int value) {
            return TOP + HEIGHT - value * HEIGHT / rooms;
        }

        /** The next multiple of four, so that the four steps of the scale are whole rooms. */
        private static int round(int most) {
            return Math.max(4, (most + 3) / 4 * 4);
        }
    }
}
