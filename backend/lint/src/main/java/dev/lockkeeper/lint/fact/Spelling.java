package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Term;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a string has to look like to become a value of a type; only what is plainly wrong is. */
final class Spelling {

    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
    private static final Set<String> BROKEN = Set.of("numeric", "real", "double precision");
    private static final Set<String> TRUTHS = Set.of(
            "t", "tr", "tru", "true", "f", "fa", "fal", "fals", "false", "y", "ye", "yes", "n", "no", "on", "of", "off",
            "1", "0");
    private static final Pattern ENDLESS = Pattern.compile("[+-]?(nan|inf|infinity)");
    private static final Pattern UUID = Pattern.compile("\\{?([0-9a-f]{4}-?){8}}?");

    /** Later versions also take other bases, and underscores between digits. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d[\\d_]*|0[xob][0-9a-f_]+)");

    private static final Set<String> DAYS = Set.of("date", "timestamp", "timestamptz");
    private static final Set<String> DAY_WORDS =
            Set.of("now", "today", "tomorrow", "yesterday", "epoch", "infinity", "+infinity", "-infinity");

    private Spelling() {}

    static @Nullable String refusal(Situation now, DataType type, @Nullable Expression value) {
        return value == null ? null : refusal(now, type, value.term());
    }

    static @Nullable String refusal(Situation now, DataType type, Term term) {
        if (type.array() || !(term instanceof Term.Untyped literal) || literal.text() == null) {
            return null;
        }
        var base = now.schema().types().baseOf(type);
        if (!base.array() && DAYS.contains(base.name()) && timeless(literal.text())) {
            return SqlState.INVALID_DAY;
        }
        return Refusals.when(!base.array() && wrong(now, base.name(), literal.text()), SqlState.INVALID_TEXT);
    }

    /** A day has digits, or is one of a few words. */
    private static boolean timeless(String text) {
        var bare = text.strip().toLowerCase(Locale.ROOT);
        return bare.chars().noneMatch(Character::isDigit) && !DAY_WORDS.contains(bare);
    }

    private static boolean wrong(Situation now, String type, String text) {
        var bare = text.strip().toLowerCase(Locale.ROOT);
        Optional<Boolean> unlisted = now.schema().types().labels(type).map(labels -> !labels.contains(text));
        if (unlisted.isPresent()) {
            return unlisted.get();
        }
        if (WHOLE.contains(type)) {
            return !NUMBER.matcher(bare).matches();
        }
        if (BROKEN.contains(type)) {
            return bare.chars().noneMatch(Character::isDigit)
                    && !ENDLESS.matcher(bare).matches();
        }
        return switch (type) {
            case "boolean" -> !TRUTHS.contains(bare);
            case "uuid" -> !UUID.matcher(text.toLowerCase(Locale.ROOT)).matches();
            case "json", "jsonb" -> !JsonText.valid(text);
            default -> false;
        };
    }
}
