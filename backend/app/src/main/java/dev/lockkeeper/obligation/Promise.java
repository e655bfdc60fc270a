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
        @Nullable Subject subject,
        Work work,
        Origin origin) {

    public Promise {
        title = title.strip();
    }

    /** Of a person, about nothing in a database. */
    public Promise(ObligationKind kind, String title, MemberId owner, LocalDate due, @Nullable Subject subject) {
        this(kind, title, owner, due, subject, Work.NONE, Origin.HAND);
    }
}
