package dev.lockkeeper.jira.server;

import java.util.List;

/** What changes on an issue. Labels are added and taken away one by one, so that everybody else's stay out of it. */
public record IssueEdit(List<String> addLabels, List<String> removeLabels) {

    public boolean isEmpty() {
        return addLabels.isEmpty() && removeLabels.isEmpty();
    }
}
