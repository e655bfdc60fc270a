package dev.lockkeeper.jira.server;

/** A Jira that failed again and again is left alone for a moment: it was not even asked. */
public final class JiraRests extends JiraUnasked {

    JiraRests(Throwable cause) {
        super("it is left alone for a moment", cause);
    }
}
