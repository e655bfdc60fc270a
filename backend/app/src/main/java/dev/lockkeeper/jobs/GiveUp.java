package dev.lockkeeper.jobs;

/** Trying again cannot help; a person has to look. The errand is set aside at once. */
public class GiveUp extends RuntimeException {

    public GiveUp(String reason, Throwable cause) {
        super(reason, cause);
    }

    public GiveUp(String reason) {
        super(reason);
    }
}
