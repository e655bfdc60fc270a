package dev.lockkeeper.audit;

import dev.lockkeeper.access.MemberId;
import org.jspecify.annotations.Nullable;

/** An event that leaves an entry in the trail, in the transaction that published it: no record, no step. */
public interface Audited {

    /** Who did it; null where the system itself did. */
    @Nullable
    MemberId actor();

    /** What was done: room and past tense, such as {@code migration.submitted}. */
    String action();

    /** To what, as people say it: {@code M-42}. */
    String subject();

    /** Anything a reader of the trail needs beyond that; no personal data. */
    default String detail() {
        return "";
    }
}
