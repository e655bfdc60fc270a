package dev.lockkeeper.jira.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes on an issue. Labels are added and taken away one by one, so that everybody else's stay out of it.
 *
 * @param options what single-select fields are to hold
 */
public record IssueEdit(List<String> addLabels, List<String> removeLabels, List<Option> options) {

    /**
     * What one field is to hold.
     *
     * @param option its name or its number; null for nothing
     */
    public record Option(String field, @Nullable String option) {}

    public IssueEdit(List<String> addLabels, List<String> removeLabels) {
        this(addLabels, removeLabels, List.of());
    }

    public IssueEdit with(List<Option> others) {
        return new IssueEdit(addLabels, removeLabels, others);
    }

    public boolean isEmpty() {
        return addLabels.isEmpty() && removeLabels.isEmpty() && options.isEmpty();
    }
}
