package dev.lockkeeper.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person pastes to tell what a database holds.
 *
 * @param capturedAt in UTC; none is now
 */
record SnapshotForm(
        @NotBlank(message = "{catalogue.snapshot.empty}") String csv,
        @Nullable LocalDateTime capturedAt,

        @NotBlank(message = "{catalogue.snapshot.form.source.empty}") @Size(max = 200, message = "{form.too-long}")
        String source,

        @Size(max = Structure.MOST_DDL, message = "{catalogue.snapshot.form.ddl.long}")
        String ddl,

        String indexes) {

    /** What a request leaves out is empty. */
    SnapshotForm {
        csv = Objects.requireNonNullElse(csv, "");
        source = Objects.requireNonNullElse(source, "");
        ddl = Objects.requireNonNullElse(ddl, "");
        indexes = Objects.requireNonNullElse(indexes, "");
    }

    static final SnapshotForm EMPTY = new SnapshotForm("", null, "", "", "");
}
