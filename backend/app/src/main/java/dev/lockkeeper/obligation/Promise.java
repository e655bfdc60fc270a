package dev.lockkeeper.obligation;

import dev.lockkeeper.access.MemberId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody promises to do, and by when. */
public record Promise(
        ObligationKind kind,
        String title,
        MemberId owner,
        LocalDate due,
        @Nullable Subject subject) {

    public Promise {
        title = title.strip();
    }
}
