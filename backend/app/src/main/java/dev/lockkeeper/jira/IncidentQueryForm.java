package dev.lockkeeper.jira;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which issues are incidents, as typed.
 *
 * @param days how far the first look goes back; null where it goes on from the last one
 * @param version of what was read; 0 where there was nothing
 */
record IncidentQueryForm(
        @Size(max = 100, message = "{jira.incidents.issueType.long}")
        String issueType,

        @Size(max = 2_000, message = "{jira.incidents.jql.long}")
        String jql,

        @Nullable
        @Min(value = 0, message = "{jira.incidents.days.wrong}")
        @Max(value = 3_650, message = "{jira.incidents.days.wrong}")
        Integer days,

        int version) {

    private static final Pattern ORDER = Pattern.compile("(?i)\\border\\s+by\\b");

    IncidentQueryForm {
        issueType = issueType == null ? "" : issueType.strip();
        jql = jql == null ? "" : jql.strip();
    }

    static IncidentQueryForm of(IncidentQuery query) {
        return new IncidentQueryForm(query.issueType(), query.jql(), null, query.version());
    }

    static IncidentQueryForm blank() {
        return new IncidentQueryForm("", "", (int) IncidentTaking.USUAL.toDays(), 0);
    }

    /** Lockkeeper asks for the oldest first, so that it can go on where it was. */
    @AssertTrue(message = "{jira.incidents.jql.order}")
    public boolean isCondition() {
        return !ORDER.matcher(jql).find();
    }

    boolean isBlank() {
        return issueType.isEmpty() && jql.isEmpty();
    }

    String said() {
        return Stream.of(issueType, jql).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
