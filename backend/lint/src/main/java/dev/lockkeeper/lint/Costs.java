package dev.lockkeeper.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What work costs. The standard was measured on versions 15 and 18 with warm caches: orders of magnitude, tripled to be
 * safe.
 *
 * @param perRow microseconds for each row; what is not named costs nothing
 * @param safety what every estimate is multiplied by
 * @param assumedRows of a table that nobody has counted
 */
public record Costs(Map<Effort, Double> perRow, long bytesPerSecond, double safety, long assumedRows) {

    public static final Costs STANDARD = new Costs(
            Map.of(
                    Effort.CHECK_SCAN, 0.16,
                    Effort.FOREIGN_KEY_SCAN, 0.3,
                    Effort.INDEX_ON_NUMBERS, 0.8,
                    Effort.INDEX_ON_TEXT, 1.4,
                    Effort.REWRITE, 3.0,
                    Effort.UPDATE, 13.0),
            150_000_000,
            3,
            1_000_000);

    private static final double MOST_PLAIN = 1e9;
    private static final double NEAR = 1e-4;

    public Costs {
        perRow = Map.copyOf(perRow);
    }

    public double perRow(Effort effort) {
        return effort == Effort.NONE ? 0 : perRow.getOrDefault(effort, 0.0);
    }

    public double seconds(Effort effort, long rows, long bytes) {
        if (effort == Effort.NONE) {
            return 0;
        }
        return Math.max(byRows(effort, rows), byBytes(bytes)) * safety;
    }

    /** The sum as one would write it down. */
    String arithmetic(Effort effort, long rows, long bytes, boolean assumed) {
        var amount = byBytes(bytes) > byRows(effort, rows)
                ? grouped(bytes) + " bytes ÷ " + plain(bytesPerSecond / 1e6) + " MB/s"
                : grouped(rows) + (assumed ? " rows (assumed)" : " rows") + " × " + perRow(effort) + " µs";
        return amount + " × " + plain(safety);
    }

    private double byRows(Effort effort, long rows) {
        return rows * perRow(effort) / 1e6;
    }

    private double byBytes(long bytes) {
        return (double) bytes / bytesPerSecond;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** With commas, as 1,234,567. */
    private static String grouped(long number) {
        var text = new StringBuilder(Long.toString(number));
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** For people: two digits that matter, in the unit that fits. */
    public static String spoken(double seconds) {
        if (seconds >= 120) {
            return rounded(seconds / 60, 0) + " minutes";
        }
        return seconds >= 10 ? rounded(seconds, 0) + " s" : rounded(seconds, 2) + " s";
    }

    /** As a format would, which takes longer than all else that is said of a wait; near a half, exactly as written. */
    private static String rounded(double number, int digits) {
        double scaled = number * (digits == 0 ? 1 : 100);
        double over = scaled - Math.floor(scaled);
        if (scaled >= 0 && scaled < MOST_PLAIN && Math.abs(over - 0.5) > NEAR) {
            long whole = Math.round(scaled);
            return digits == 0 ? Long.toString(whole) : whole / 100 + "." + whole / 10 % 10 + whole % 10;
        }
        return new BigDecimal(Double.toString(number))
                .setScale(digits, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
