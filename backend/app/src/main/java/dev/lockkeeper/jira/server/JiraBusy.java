package dev.lockkeeper.jira.server;

/** It was not even asked: enough others wait for its answers. */
public final class JiraBusy extends JiraUnasked {

    JiraBusy() {
        super("enough others are asking it", null);
    }
}
