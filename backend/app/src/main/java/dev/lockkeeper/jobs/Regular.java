package dev.lockkeeper.jobs;

import java.time.Duration;

/** Work that comes round by itself, in one tenant after the other. Must bear being late, and being done twice. */
public interface Regular {

    /** Stable, since it stands in the database: room and noun, such as {@code notify.digests}. */
    String name();

    /** From the end of one round to the beginning of the next; the first one waits as long after the start. */
    Duration every();

    /** What is due in the tenant at hand. What fails there is told in the log, and the next tenant has its turn. */
    void run();
}
