package dev.lockkeeper.jira.server;

import java.time.Duration;

/** It was not even asked: so much as Jira allows has been asked already, or it wants to be left alone for a while. */
public final class JiraPaced extends JiraUnasked {

    private final Duration left;

    JiraPaced(Duration left) {
        super("it is to be asked later", null);
        this.left = left;
    }

    /** Until it may be asked again. */
    public Duration left() {
        return left;
    }
}
