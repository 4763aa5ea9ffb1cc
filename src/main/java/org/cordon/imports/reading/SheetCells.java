package org.cordon.imports.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ValueRange;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell of a sheet says, as text. */
final class SheetCells {

    /** Digits that a spreadsheet keeps of a number; more of them are made up. */
    private static final int EXACT_DIGITS = 15;

    /** Of the number that a number is taken apart into; more digits say nothing in a list. */
    private static final int MOST_DIGITS = 400;

    /** The first number behind 31 December 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    /** Formats that East Asian spreadsheets have without writing them into the file; 31 is {@code yyyy年m月d日}. */
    private static final ValueRange FIRST_DAYS = ValueRange.of(27, 36);

    private static final ValueRange MORE_DAYS = ValueRange.of(50, 58);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern DAY = Pattern.compile("[ydYD年月日]");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private SheetCells() {}

    static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isDay(cell, number) ? day(cell.asDate()) : number(number);
        }
        return cell.getType() == CellType.STRING
                ? Objects.toString(cell.getText(), "")
                : Objects.toString(cell.getRawValue(), "");
    }

    /** As in E notation where digits are lost, which no field for a long number takes. */
    private static String number(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            return number.round(MathContext.DECIMAL32).toString();
        }
        BigDecimal plain = number.stripTrailingZeros();
        boolean isRounded = plain.precision() - plain.scale() > EXACT_DIGITS;
        return isRounded
                ? plain.unscaledValue().toString().charAt(0) + "E+" + (plain.precision() - plain.scale() - 1)
                : plain.toPlainString();
    }

    /** A number that no day has is a number, however its cell is formatted: a phone among dates. */
    private static boolean isDay(Cell cell, BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(LAST_DAY) < 0 && hasFormatOfDays(cell);
    }

    private static boolean hasFormatOfDays(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (FIRST_DAYS.isValidIntValue(id) || MORE_DAYS.isValidIntValue(id))) {
            return true;
        }
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
