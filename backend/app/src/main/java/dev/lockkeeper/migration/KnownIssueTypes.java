package dev.lockkeeper.migration;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Knows of issues what type they are. The room that asks Jira implements it. */
public interface KnownIssueTypes {

    /** Of those that are known, by issue. */
    Map<String, String> of(Collection<String> issues);

    /** The names of all types that are known, in order; a hundred at most. */
    List<String> names();
}
