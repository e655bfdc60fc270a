package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.IssueEdit;
import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.RiskField;
import dev.lockkeeper.risk.RiskTier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tier on an issue itself, beside its links: as a label, and as an option of a field.
 *
 * @param label null for none
 * @param tier that the field says; null for none
 * @param field in which the tier stands; null for none
 * @param before the field in which an option was put from here; null for none
 */
record IssueMarks(
        @Nullable RiskTier label,
        @Nullable RiskTier tier,
        @Nullable RiskField field,
        @Nullable String before) {

    /** Those that have to be read before anything can be compared. */
    List<String> fields() {
        return Stream.of(field == null ? null : field.id(), before)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The field in which an option stands afterwards. */
    @Nullable
    String after() {
        return field == null || tier == null ? null : field.id();
    }

    /** What turns what is there into what should be. Empty where it is right. */
    IssueEdit towards(Jira.Issue issue) {
        return RiskLabel.towards(label, issue.labels()).with(options(issue));
    }

    /** What somebody else chose in a field that says nothing from here stays. */
    private List<IssueEdit.Option> options(Jira.Issue issue) {
        var options = new ArrayList<IssueEdit.Option>();
        var wanted = after();
        if (before != null && !before.equals(wanted) && issue.choices().containsKey(before)) {
            options.add(new IssueEdit.Option(before, null));
        }
        if (field != null && tier != null) {
            var option = field.option(tier);
            var held = issue.choices().get(field.id());
            if (held == null || !held.is(option)) {
                options.add(new IssueEdit.Option(field.id(), option));
            }
        }
        return options;
    }
}
