package org.cordon.imports.reading;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell of a sheet says, as text. */
final class SheetCells {

    /** Digits that a spreadsheet keeps of a number; more of them are made up. */
    private static final int EXACT_DIGITS = 15;

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern DAY = Pattern.compile("[ydYD年月日]");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private SheetCells() {}

    static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isDay(cell) ? day(cell.asDate()) : number(number);
        }
        return cell.getType() == CellType.STRING
                ? Objects.toString(cell.getText(), "")
                : Objects.toString(cell.getRawValue(), "");
    }

    /** As in E notation where digits are lost, which no field for a long number takes. */
    private static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        boolean isRounded = plain.precision() - plain.scale() > EXACT_DIGITS;
        return isRounded
                ? plain.unscaledValue().toString().charAt(0) + "E+" + (plain.precision() - plain.scale() - 1)
                : plain.toPlainString();
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && DAY.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : MOMENT.format(moment);
    }
}
