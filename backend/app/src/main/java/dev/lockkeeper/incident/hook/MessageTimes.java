package dev.lockkeeper.incident.hook;

import dev.lockkeeper.common.RuleViolation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times as programs write them: with an offset, without one (then UTC), or counted from 1970 in any unit. */
final class MessageTimes {

    private static final long MILLIS_BEGIN = 100_000_000_000L;
    private static final int THOUSAND = 1000;
    private static final int YEAR_OF_NEVER = 1900;

    private MessageTimes() {}

    /** Null where it says that there is none: nothing, or a time long before computers. */
    static @Nullable Instant read(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            var read = text.matches("-?[0-9]{1,19}([.][0-9]+)?")
                    ? counted(Long.parseLong(text.replaceFirst("[.].*", "")))
                    : written(text);
            return read.atOffset(ZoneOffset.UTC).getYear() < YEAR_OF_NEVER ? null : read;
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw new RuleViolation("incident.message.no-time", text);
        }
    }

    private static Instant written(String text) {
        var iso = text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +", "$1T").replace(" ", "");
        var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime exact
                ? exact.toInstant()
                : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
    }

    /** Seconds, or a thousandth, millionth, billionth of it: which, its size tells until the year 5138. */
    private static Instant counted(long number) {
        var seconds = number;
        var perSecond = 1L;
        while (Math.abs(seconds) >= MILLIS_BEGIN) {
            seconds /= THOUSAND;
            perSecond *= THOUSAND;
        }
        var rest = Math.floorMod(number, perSecond);
        return Instant.ofEpochSecond(Math.floorDiv(number, perSecond), rest * (1_000_000_000L / perSecond));
    }
}
