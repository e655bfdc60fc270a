package dev.lockkeeper.migration;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Knows when work on issues began and when it was done. The room that asks Jira implements it. */
public interface IssueCourses {

    /**
     * @param begun when work first began
     * @param done when it was last done
     */
    record Course(Instant begun, Instant done) {}

    /** Of those that are done, and of which it is known when that began, by key. */
    Map<String, Course> of(Collection<String> issues);
}
