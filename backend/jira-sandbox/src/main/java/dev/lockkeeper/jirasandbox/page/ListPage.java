package dev.lockkeeper.jirasandbox.page;

import dev.lockkeeper.jirasandbox.issue.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All issues, or those with one label: what a search by label finds. */
record ListPage() {

    private static final String TABLE = Resource.text("list.html");

    Html show(List<Issue> issues, @Nullable String label) {
        var heading = label == null
                ? Html.of("<h1>Issues</h1>")
                : Html.of(
                        "<h1>Issues with the label <span class=\"chip\">%s</span></h1><p><a href=\"/\">All issues</a></p>",
                        label);
        var rows = Html.all(issues.stream().map(ListPage::row));
        return Html.of("%s%s", heading, issues.isEmpty() ? blank() : Html.of(TABLE, rows));
    }

    private static Html blank() {
        return Html.of("<p class=\"blank\">No issue here.</p>");
    }

    private static Html row(Issue issue) {
        return Html.of(
                "<tr><td class=\"key\"><a href=\"/browse/%s\">%s</a></td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>",
                issue.key(), issue.key(), issue.type(), issue.summary(), Chips.of(issue), links(issue));
    }

    private static Html links(Issue issue) {
        return Html.all(issue.links().stream()
                .map(link -> Html.of(link.resolved() ? "<div><s>%s</s></div>" : "<div>%s</div>", link.title())));
    }
}
