package dev.lockkeeper.obligation;

import dev.lockkeeper.access.MemberId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person fills in to change what was promised by hand.
 *
 * @param version what was read
 */
record ChangingForm(
        @NotBlank(message = "{obligation.title-empty}") @Size(max = 200, message = "{form.too-long}")
        String title,

        @NotNull(message = "{obligation.form.owner.empty}") @Nullable
        UUID owner,

        @NotNull(message = "{obligation.form.due.empty}") @Nullable
        LocalDate due,

        @NotBlank(message = "{obligation.change-reason-missing}") @Size(max = 2000, message = "{form.too-long}")
        String reason,

        @Nullable Integer version) {

    /** What a request leaves out is empty. */
    ChangingForm {
        title = Objects.requireNonNullElse(title, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    static ChangingForm of(ObligationRow row) {
        return new ChangingForm(row.title(), row.ownerId(), row.dueOn(), "", row.version());
    }

    /** Called once the fields have been found right. */
    MemberId newOwner() {
        return new MemberId(Objects.requireNonNull(owner));
    }

    LocalDate newDay() {
        return Objects.requireNonNull(due);
    }

    /** Where none is said, it cannot be what is there. */
    int readVersion() {
        return version == null ? -1 : version;
    }
}
