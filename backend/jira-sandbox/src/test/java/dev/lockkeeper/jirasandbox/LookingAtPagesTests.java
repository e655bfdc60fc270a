package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.jirasandbox.issue.SelectField;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LookingAtPagesTests {

    private static final String LINKS = "/rest/api/3/issue/SHOP-412/remotelink";

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account()
            .withSelectField(new SelectField("customfield_10050", "Database risk", List.of("Low", "High"))));

    private final Caller caller = Caller.of(jira);
    private final Caller visitor = caller.anonymous().outsideContract();

    LookingAtPagesTests() {
        jira.createIssue("SHOP-412", "Story", "Track fulfilment of orders");
    }

    @Test
    void an_issue_shows_all_that_was_written_to_it() throws Exception {
        caller.put(
                "/rest/api/3/issue/SHOP-412",
                "{\"fields\":{\"customfield_10050\":{\"value\":\"High\"}},\"update\":{\"labels\":[{\"add\":\"db-risk-high\"}]}}");
        caller.post(LINKS, LinkingAnIssueTests.WHOLE);
        caller.put("/rest/api/3/issue/SHOP-412/properties/dev.lockkeeper.risk", "{\"tier\":\"high\"}");

        var page = visitor.get("/browse/SHOP-412");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("Jira sandbox", "stands in for your team’s Jira in the demo")
                .contains(
                        "<h1>Track fulfilment of orders</h1>", "<dd>Story</dd>", "<dt>Database risk</dt><dd>High</dd>")
                .contains("href=\"/?label=db-risk-high\">db-risk-high</a>")
                .contains("<h3>has database migration</h3>", "Gate closed")
                .contains(
                        "<a href=\"https://lockkeeper.example.com/harbor/migrations/42\" rel=\"noopener\">HIGH risk</a>")
                .contains("src=\"https://lockkeeper.example.com/i/high.png\"")
                .contains("dev.lockkeeper.risk", "&quot;tier&quot; : &quot;high&quot;");
    }

    @Test
    void an_issue_without_anything_says_so() throws Exception {
        assertThat(visitor.get("/browse/shop-412").body()).contains("No web links yet.", "No properties.", "None");
    }

    @Test
    void only_a_resolved_link_is_struck_through() throws Exception {
        caller.post(LINKS, LinkingAnIssueTests.WHOLE);
        assertThat(visitor.get("/browse/SHOP-412").body()).doesNotContain("<s>");

        caller.post(LINKS, LinkingAnIssueTests.WHOLE.replace("\"resolved\":false", "\"resolved\":true"));
        assertThat(visitor.get("/browse/SHOP-412").body()).contains("<s><a href=", "resolved</span>");
    }

    @Test
    void the_list_shows_every_issue_or_those_with_a_label() throws Exception {
        jira.createIssue("BILL-1", "Bug", "Wrong sums");
        caller.put("/rest/api/3/issue/BILL-1", "{\"update\":{\"labels\":[{\"add\":\"db-risk-high\"}]}}");

        assertThat(visitor.get("/").body()).contains("href=\"/browse/SHOP-412\"", "href=\"/browse/BILL-1\"");
        assertThat(visitor.get("/?label=db-risk-high").body())
                .contains("BILL-1")
                .doesNotContain("SHOP-412");
        assertThat(visitor.get("/?label=none").body()).contains("No issue here.");
    }

    @Test
    void whatever_is_written_is_shown_as_text_and_never_runs() throws Exception {
        var evil = "\\\"><script>alert('x')</script>%s";
        jira.createIssue("EVIL-1", "<b>Type</b>", evil);
        caller.post("/rest/api/3/issue/EVIL-1/remotelink", """
                {"relationship":"%1$s","object":{"url":"javascript:alert(1)","title":"%1$s","summary":"%1$s",
                 "icon":{"url16x16":"javascript:alert(2)","title":"%1$s"},
                 "status":{"icon":{"url16x16":"https://a.example/\\" onerror=\\"x","title":"%1$s"}}}}
                """.formatted(evil));
        caller.put("/rest/api/3/issue/EVIL-1", "{\"update\":{\"labels\":[{\"add\":\"\\\"><script>\"}]}}");
        caller.put("/rest/api/3/issue/EVIL-1/properties/%3Cscript%3E", "\"</pre><script>\"");

        for (var page : new String[] {"/browse/EVIL-1", "/", "/?label=%22%3E%3Cscript%3E"}) {
            assertThat(visitor.get(page).body())
                    .as(page)
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script", "<b>Type", "javascript:alert(1)\"", "alert(2)", "onerror=\"");
        }
    }

    @Test
    void a_page_allows_no_script_and_only_the_icons_that_its_links_name() throws Exception {
        assertThat(policy(visitor.get("/browse/SHOP-412"))).contains("default-src 'none'", "img-src 'none'");

        caller.post(LINKS, LinkingAnIssueTests.WHOLE);
        assertThat(policy(visitor.get("/browse/SHOP-412")))
                .contains("style-src 'self'", "img-src https://lockkeeper.example.com;")
                .doesNotContain("script-src", "unsafe");
    }

    @Test
    void an_icons_address_cannot_widen_what_a_page_allows() throws Exception {
        for (var address : new String[] {
            "https://a.example;script-src *",
            "https://*/i.png",
            "data:image/png;base64,AA",
            "https://u:p@a.example/i",
            "//a"
        }) {
            caller.post(LINKS, LinkingAnIssueTests.WHOLE.replace("https://lockkeeper.example.com/i/high.png", address));
            assertThat(policy(visitor.get("/browse/SHOP-412"))).as(address).contains("img-src 'none';");
        }
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    @Test
    void the_style_is_served_and_anything_else_is_not() throws Exception {
        var style = visitor.get("/style.css");
        assertThat(style.headers().firstValue("Content-Type")).contains("text/css;charset=UTF-8");
        assertThat(style.body()).contains("color-scheme: light dark");

        assertThat(visitor.get("/browse/SHOP-9").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/frame.html").statusCode()).isEqualTo(404);
        assertThat(visitor.send("POST", "/", "x").statusCode()).isEqualTo(405);
    }
}
