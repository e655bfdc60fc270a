package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.ViewersMay;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which issue a migration belongs to. No revision is made of it: what is reviewed stays what it was, and so do the
 * verdicts, unless the tier rises by the issue. An issue whose type holds the tier up is not let go of in this way: a
 * revision can do that, which asks for the verdicts anew.
 */
@Service
@Transactional
public class IssueNaming {

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{1,63}-[1-9][0-9]{0,9}");

    private final Migrations migrations;
    private final MigrationLifecycle lifecycle;
    private final Reassessing reassessing;
    private final ApplicationEventPublisher events;

    IssueNaming(
            Migrations migrations,
            MigrationLifecycle lifecycle,
            Reassessing reassessing,
            ApplicationEventPublisher events) {
        this.migrations = migrations;
        this.lifecycle = lifecycle;
        this.reassessing = reassessing;
        this.events = events;
    }

    /** Whether an issue's key may look like this. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** Another issue, or none. Also of a migration that has ended, for the record. */
    @EngineersMay
    public void name(CurrentMember by, MigrationId id, int seen, @Nullable String issue) {
        require(issue == null || isKey(issue), "migration.form.jiraIssue.form");
        var migration = lifecycle.lock(id);
        migration.expect(seen);
        if (!Objects.equals(migration.jiraIssue().orElse(null), issue)) {
            var before = migration.tier();
            name(by.id(), id, migration, issue);
            reassessing.follow(id);
            require(migration.tier().compareTo(before) >= 0, "migration.issue-lowers");
        }
    }

    /** An issue has moved: whatever named it names it by its new key. What is known of it is known still. */
    @ViewersMay
    public void follow(MigrationId id, String from, String to) {
        var migration = lifecycle.lock(id);
        if (migration.jiraIssue().filter(from::equals).isPresent()) {
            name(null, id, migration, to);
        }
    }

    private void name(@Nullable MemberId by, MigrationId id, Migration migration, @Nullable String issue) {
        var before = migration.jiraIssue().orElse(null);
        migration.name(issue);
        migrations.saveAndFlush(migration);
        events.publishEvent(new IssueNamed(id, migration.getId(), migration.status(), by, before, issue));
    }
}
