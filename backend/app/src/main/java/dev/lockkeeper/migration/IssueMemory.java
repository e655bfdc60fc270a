package dev.lockkeeper.migration;

import dev.lockkeeper.risk.IssueFacts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Knows what issues are. The room that asks Jira implements it. */
public interface IssueMemory {

    /** A type of issues, in some project or in all. */
    record Type(String id, String name) {}

    /** One that tells of issues, as people here call it. */
    record Server(UUID id, String name) {}

    /** Those that are known, by key. */
    Map<String, IssueFacts> of(Collection<String> issues);

    /** All types that are known, by name; a hundred at most. */
    List<Type> types();

    /** All that are connected, by name; a hundred at most. */
    List<Server> servers();
}
