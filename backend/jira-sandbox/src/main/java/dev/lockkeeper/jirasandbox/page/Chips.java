package dev.lockkeeper.jirasandbox.page;

import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.issue.Issue;

/** Labels as people see them; each leads to the issues that carry it. */
final class Chips {

    private static final Html NONE = Html.of("<span class=\"blank\">None</span>");

    private Chips() {}

    static Html of(Issue issue) {
        var chips = issue.labels().stream().map(Chips::chip);
        return issue.labels().isEmpty() ? NONE : Html.all(chips);
    }

    private static Html chip(String label) {
        return Html.of("<a class=\"chip\" href=\"/?label=%s\">%s</a> ", Call.escape(label), label);
    }
}
