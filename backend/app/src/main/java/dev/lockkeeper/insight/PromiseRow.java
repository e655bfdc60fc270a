package dev.lockkeeper.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** One promise in the sample, and what became of its day. */
public record PromiseRow(UUID id, String title, String owner, LocalDate dueOn, Punctuality punctuality) {

    /** Whether a promise is kept by its day. */
    public enum Punctuality {
        KEPT,
        KEPT_LATE,
        LATE,
        DUE
    }

    YearMonth month() {
        return YearMonth.from(dueOn);
    }

    String cursor() {
        return dueOn + "_" + id;
    }
}
