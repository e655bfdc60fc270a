package dev.lockkeeper.jira;

import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The issue that a migration belongs to, as typed; empty for none.
 *
 * @param version of the migration when the form was made
 */
record IssueNameForm(
        @Pattern(
                regexp = "\\s{0,9}|\\s{0,9}[A-Za-z][A-Za-z0-9_]{1,63}-[1-9][0-9]{0,9}\\s{0,9}",
                message = "{migration.form.jiraIssue.form}")
        String issue,

        int version) {

    IssueNameForm {
        issue = issue == null ? "" : issue;
    }

    @Nullable
    String key() {
        var key = issue.strip().toUpperCase(Locale.ROOT);
        return key.isEmpty() ? null : key;
    }
}
