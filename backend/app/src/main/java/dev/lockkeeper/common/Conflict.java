package dev.lockkeeper.common;

/** Somebody else changed it since it was read: nothing was overwritten. Answered as 409. */
public class Conflict extends RuleViolation {

    public Conflict() {
        super("common.stale");
    }

    /** In words of its own. */
    protected Conflict(String key) {
        super(key);
    }
}
