package dev.lockkeeper.obligation;

import dev.lockkeeper.access.MemberId;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person fills in to promise something. */
record ObligationForm(
        @NotNull(message = "{obligation.form.kind.empty}") @Nullable
        ObligationKind kind,

        @NotBlank(message = "{obligation.title-empty}") @Size(max = 200, message = "{form.too-long}")
        String title,

        @NotNull(message = "{obligation.form.owner.empty}") @Nullable
        UUID owner,

        @NotNull(message = "{obligation.form.due.empty}")
        @FutureOrPresent(message = "{obligation.form.due.past}")
        @Nullable
        LocalDate due,

        @Pattern(regexp = "|[MDI]-[1-9][0-9]{0,8}", message = "{obligation.form.subject.form}")
        String subject,

        @Nullable UUID database,

        @Size(max = 200, message = "{form.too-long}") String table,

        @Size(max = 200, message = "{form.too-long}") String object) {

    /** What a request leaves out is empty. */
    ObligationForm {
        title = Objects.requireNonNullElse(title, "");
        subject = Objects.requireNonNullElse(subject, "").strip();
        table = Objects.requireNonNullElse(table, "");
        object = Objects.requireNonNullElse(object, "");
    }

    /** @param subject such as I-3; what is no such name is left out */
    static ObligationForm ownedBy(MemberId owner, @Nullable ObligationKind kind, String subject) {
        var about = Subject.named(subject).map(Subject::text).orElse("");
        return new ObligationForm(kind, "", owner.value(), null, about, null, "", "");
    }

    /** Called once the fields have been found right. */
    Promise promise() {
        return new Promise(
                Objects.requireNonNull(kind),
                title,
                new MemberId(Objects.requireNonNull(owner)),
                Objects.requireNonNull(due),
                Subject.named(subject).orElse(null),
                new Work(database, table, object),
                Origin.HAND);
    }
}
