package dev.lockkeeper.obligation;

import dev.lockkeeper.access.MemberId;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person says when they keep, drop or hand over a promise. */
record ClosingForm(
        @Size(max = 2000, message = "{form.too-long}") String reason,
        @Nullable UUID owner,
        @Nullable LocalDate due) {

    static final ClosingForm EMPTY = new ClosingForm("", null, null);

    /** What a request leaves out is empty. */
    ClosingForm {
        reason = Objects.requireNonNullElse(reason, "");
    }

    LocalDate newDay(LocalDate before) {
        return due == null ? before : due;
    }

    MemberId newOwner(MemberId before) {
        return owner == null ? before : new MemberId(owner);
    }
}
