package dev.lockkeeper.lint.settings;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What counts as personal, and how people say that they know.
 *
 * @param words column names that are personal here, beside the dictionary
 * @param harmless column names that are not, whatever the dictionary says
 * @param tags a comment that contains one of these has been classified
 * @param classified columns that a list outside the database has classified, as table.column
 */
public record Privacy(Set<String> words, Set<String> harmless, List<String> tags, Set<String> classified) {

    public static final Privacy USUAL = new Privacy(Set.of(), Set.of(), List.of(), Set.of());
    private static final List<String> USUAL_TAGS =
            List.of("pii:", "pii=", "privacy:", "gdpr:", "classification:", "@pii");

    public Privacy {
        words = Set.copyOf(Objects.requireNonNullElse(words, Set.of()));
        harmless = Set.copyOf(Objects.requireNonNullElse(harmless, Set.of()));
        tags = List.copyOf(Objects.requireNonNullElse(tags, List.of()));
        classified = Set.copyOf(Objects.requireNonNullElse(classified, Set.of()));
    }

    /** Whether a comment says how personal its column is. */
    public boolean classifies(String comment) {
        var text = comment.toLowerCase(Locale.ROOT);
        return (tags.isEmpty() ? USUAL_TAGS : tags)
                .stream().anyMatch(tag -> text.contains(tag.toLowerCase(Locale.ROOT)));
    }
}
