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

    private Spelling() {}

    static @Nullable String refusal(Situation now, DataType type, @Nullable Expression value) {
        if (value == null
                || type.array()
                || !(value.term() instanceof Term.Untyped literal)
                || literal.text() == null) {
            return null;
        }
        var base = now.schema().types().baseOf(type);
        return Refusals.when(!base.array() && wrong(now, base.name(), literal.text()), SqlState.INVALID_TEXT);
    }

    private static boolean wrong(Situation now, String type, String text) {
        var bare = text.strip().toLowerCase(Locale.ROOT);
        Optional<Boolean> unlisted = now.schema().types().labels(type).map(labels -> !labels.contains(text));
        if (unlisted.isPresent()) {
            return unlisted.get();
        }
        if (WHOLE.contains(type)) {
            return bare.chars().noneMatch(Character::isDigit);
        }
        if (BROKEN.contains(type)) {
            return bare.chars().noneMatch(Character::isDigit)
                    && !ENDLESS.matcher(bare).matches();
        }
        return switch (type) {
            case "boolean" -> !TRUTHS.contains(bare);
            case "uuid" -> !UUID.matcher(text.toLowerCase(Locale.ROOT)).matches();
            case "json", "jsonb" -> bare.isEmpty();
            default -> false;
        };
    }
}
