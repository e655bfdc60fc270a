package dev.lockkeeper.jirasandbox.page;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.issue.Issues;
import dev.lockkeeper.jirasandbox.issue.SelectField;
import java.util.List;
import java.util.Set;

/** What people see: the list of issues and each issue, as a Jira user would. */
public final class Pages {

    private static final String STYLE = Resource.text("style.css");
    private static final String FRAME = Resource.text("frame.html");

    private final Issues issues;
    private final IssuePage issuePage;
    private final ListPage listPage = new ListPage();

    public Pages(Issues issues, List<SelectField> selectFields) {
        this.issues = issues;
        this.issuePage = new IssuePage(selectFields);
    }

    public Answer answer(Call call) {
        return call.method().equals("GET") ? page(call) : notAllowed();
    }

    private Answer page(Call call) {
        if (call.path().equals("/style.css")) {
            return guarded(Answer.text(200, "text/css", STYLE), Set.of());
        }
        if (call.path().equals("/")) {
            return list(call);
        }
        var variables = call.match("/browse/{key}");
        return variables == null ? notFound() : browse(call.with(variables).variable("key"));
    }

    private Answer list(Call call) {
        var label = call.parameter("label");
        var shown = issues.now().issues().stream()
                .filter(issue -> label == null || issue.labels().contains(label))
                .toList();
        return page(200, "Issues", listPage.show(shown, label), Set.of());
    }

    private Answer browse(String key) {
        return issues.now()
                .find(key)
                .map(issue ->
                        page(200, issue.key() + " " + issue.summary(), issuePage.show(issue), LinkIcons.origins(issue)))
                .orElseGet(Pages::notFound);
    }

    private static Answer notFound() {
        var content = Html.of("<h1>Not here</h1><p>No such issue or page. <a href=\"/\">See all issues</a>.</p>");
        return page(404, "Not here", content, Set.of());
    }

    private static Answer notAllowed() {
        return Answer.text(405, "text/plain", "These pages can only be read.").with("Allow", "GET");
    }

    private static Answer page(int status, String title, Html content, Set<String> imageOrigins) {
        var html = Html.of(FRAME, title, content).markup();
        return guarded(Answer.text(status, "text/html", html), imageOrigins);
    }

    /** Nothing runs, nothing is sent; the only foreign things shown are the icons that links name. */
    private static Answer guarded(Answer answer, Set<String> imageOrigins) {
        var images = imageOrigins.isEmpty() ? "'none'" : String.join(" ", imageOrigins);
        return answer.with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src " + images
                                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", "no-store");
    }
}
