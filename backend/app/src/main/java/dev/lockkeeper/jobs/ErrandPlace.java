package dev.lockkeeper.jobs;

import dev.lockkeeper.common.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A place in the list of errands, oldest request first. */
public record ErrandPlace(Instant askedAt, String chore, String target) {

    /** Of a time in a year of four digits. */
    private static final int LONGEST = "2026-11-20T10:00:00.123456789Z".length();

    /** Before all of them. */
    public static final ErrandPlace FIRST = new ErrandPlace(Instant.EPOCH, "", "");

    public static ErrandPlace of(Errand errand) {
        return new ErrandPlace(errand.askedAt(), errand.chore(), errand.target());
    }

    /** Reads what {@link #toString()} wrote; nothing, or nonsense, is the first place. */
    public static ErrandPlace parse(@Nullable String text) {
        try {
            var parts = text == null ? new String[0] : decoded(text).split("\n", 3);
            return parts.length < 3 || parts[0].length() > LONGEST || !Text.canBeKept(parts[1] + parts[2])
                    ? FIRST
                    : new ErrandPlace(Instant.parse(parts[0]), parts[1], parts[2]);
        } catch (RuntimeException nonsense) {
            return FIRST;
        }
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        var text = askedAt + "\n" + chore + "\n" + target;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
