package dev.lockkeeper.linting;

import dev.lockkeeper.lint.LintConfig;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Some places of the file as typed. Those that are not sent stay as they are.
 *
 * @param version that was read
 */
record EntriesForm(
        int version,

        @Nullable @Size(max = 1000, message = "{linting.form.note.long}")
        String note,

        @Valid List<Entry> entries) {

    private static final int LONGEST = 100;

    /** A request may leave places out in between. */
    EntriesForm {
        entries = entries == null
                ? List.of()
                : entries.stream().filter(Objects::nonNull).toList();
    }

    /**
     * One place.
     *
     * @param text a value in each line; empty for as usual
     */
    record Entry(
            @NotBlank(message = "{linting.form.key.missing}") @Size(max = LONGEST, message = "{linting.form.key.long}")
            String key,

            @Nullable @Size(max = 20_000, message = "{linting.form.text.long}")
            String text) {

        /** Of one that is too long, no more is kept than shows that. */
        Entry {
            var sent = Objects.requireNonNullElse(key, "");
            key = sent.substring(0, Math.min(sent.length(), LONGEST + 1));
        }

        static Entry of(String key, LintConfig config) {
            return new Entry(key, String.join("\n", config.all(key)));
        }

        List<String> values() {
            return text == null ? List.of() : text.lines().toList();
        }

        LintConfig alone() {
            return new LintConfig(Map.of(key, values()));
        }
    }

    static EntriesForm of(SavedConventions saved, List<String> keys) {
        var entries = keys.stream().map(key -> Entry.of(key, saved.config())).toList();
        return new EntriesForm(saved.version(), "", entries);
    }

    LintConfig over(LintConfig before) {
        var values = new TreeMap<>(before.values());
        entries.forEach(entry -> values.put(entry.key(), entry.values()));
        return new LintConfig(values);
    }

    /** Says at each place what the linter cannot follow there. */
    void judge(BindingResult errors) {
        for (int at = 0; at < entries.size(); at++) {
            var problem = entries.get(at).alone().problem();
            if (problem != null) {
                errors.rejectValue("entries[" + at + "].text", "linting.wrong", new Object[] {problem.message()}, "");
            }
        }
    }

    String reason() {
        return note == null ? "" : note;
    }
}
