package dev.lockkeeper.jobs;

/** A kind of later work outside the database. May run twice for one request, so it must bear repetition. */
public interface Chore {

    /** Stable, since it stands in the database: room and noun, such as {@code jira.issue}. */
    String name();

    /**
     * Brings the target to the latest state, which it reads itself. Runs in the tenant's context, with no transaction
     * open, so that nothing is held while another system is slow. Any exception means: try again later.
     *
     * @throws TryLater when the other system names its time
     * @throws GiveUp when trying again cannot help
     */
    void run(String target);
}
