package dev.lockkeeper.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person fills in to register a database; a box that is not ticked is not sent. */
record DatabaseForm(
        @NotBlank(message = "{catalogue.name-empty}") @Size(max = 80, message = "{form.too-long}")
        String name,

        int majorVersion,
        @Nullable UUID domain,
        @Nullable Boolean runnerSetsLockTimeout,
        @Size(max = 4000, message = "{form.too-long}") String description,
        int version) {

    /** What a request leaves out is empty. */
    DatabaseForm {
        name = Objects.requireNonNullElse(name, "");
        description = Objects.requireNonNullElse(description, "");
    }

    static final DatabaseForm EMPTY = new DatabaseForm("", DatabaseDetails.NEWEST, null, false, "", 0);

    static DatabaseForm of(Database database, int version) {
        return new DatabaseForm(
                database.name(),
                database.majorVersion(),
                database.domain() == null ? null : database.domain().value(),
                database.runnerSetsLockTimeout(),
                database.description(),
                version);
    }

    DatabaseDetails details() {
        return new DatabaseDetails(
                name,
                majorVersion,
                Boolean.TRUE.equals(runnerSetsLockTimeout),
                domain == null ? null : new DomainId(domain),
                description);
    }
}
