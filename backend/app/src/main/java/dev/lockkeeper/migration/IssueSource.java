package dev.lockkeeper.migration;

import java.util.Optional;

/** Reads issues from where they are kept. The room that asks Jira implements it. */
public interface IssueSource {

    /** Whether the tenant has anything to read from. */
    boolean isConnected();

    /** Nothing where there is no such issue, or no answer. Asks another system: no transaction may be open. */
    Optional<IssueBrief> read(String issueKey);
}
