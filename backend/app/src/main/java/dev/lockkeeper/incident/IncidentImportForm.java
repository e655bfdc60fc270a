package dev.lockkeeper.incident;

import static dev.lockkeeper.common.RuleViolation.require;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file of incidents, or its text. */
record IncidentImportForm(
        @Nullable MultipartFile file, @Nullable String csv) {

    private static final int LONGEST = 2_000_000;

    static final IncidentImportForm EMPTY = new IncidentImportForm(null, "");

    /** The file goes before what was typed. */
    String text() {
        var text = file == null || file.isEmpty() ? Objects.requireNonNullElse(csv, "") : content(file);
        require(!text.isBlank(), "incident.import.missing");
        require(text.length() <= LONGEST, "incident.import.large");
        return text;
    }

    private static String content(MultipartFile file) {
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
