package dev.lockkeeper.web;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words for sizes and counts; templates ask for it as {@code @sizes}. */
@Component("sizes")
public class Sizes {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};

    /** Such as 4.2 GB, in steps of 1024 as PostgreSQL counts. */
    public String readable(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 999.5 && unit < UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        return String.format(Locale.ENGLISH, size < 10 && unit > 0 ? "%.1f %s" : "%.0f %s", size, UNITS[unit]);
    }

    /** Such as 12,300,000. */
    public String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
