package org.disputehub.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** A cell's number as text: a phone number with all its digits, a date as ISO 8601 has it. */
final class CellText {

    /** As many digits as spreadsheet programs keep; what stands behind them in a file is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST = 40;
    /** The year 9999. */
    private static final double LAST_DAY = 2_958_466;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private CellText() {
    }

    /** @param from1904 the workbook counts its days from 1904 and not from 1900 */
    static String of(String number, CellFormats.Kind kind, boolean from1904) {
        BigDecimal value;
        try {
            value = new BigDecimal(number.strip());
        } catch (NumberFormatException e) {
            return number;
        }
        if (number.length() > LONGEST || Math.abs((long) value.precision() - value.scale()) > LONGEST || value.scale() > 400) {
            return number;
        }
        double days = value.doubleValue();
        boolean date = kind != CellFormats.Kind.NUMBER && days >= 0 && days < LAST_DAY;
        return date ? date(days, kind, from1904) : plain(value);
    }

    private static String plain(BigDecimal value) {
        BigDecimal rounded = value.round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String date(double days, CellFormats.Kind kind, boolean from1904) {
        long seconds = Math.round((days - Math.floor(days)) * 86_400);
        if (days < 1 && kind == CellFormats.Kind.TIME) {
            return TIME.format(LocalTime.ofSecondOfDay(seconds % 86_400));
        }
        // The format counts a 29th of February in 1900, which there was not.
        LocalDate first = from1904 ? LocalDate.of(1904, 1, 1) : days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        LocalDateTime time = first.plusDays((long) Math.floor(days)).atStartOfDay().plusSeconds(seconds);
        return kind == CellFormats.Kind.DATE && seconds == 0 ? time.toLocalDate().toString() : time.toLocalDate() + "T" + TIME.format(time);
    }
}
