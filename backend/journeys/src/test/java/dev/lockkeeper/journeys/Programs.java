package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What programs do and see, beside the people in front of a browser: CI with its token, and the demo company's Jira. */
record Programs(PackagedApplication application) {

    void jiraShows(String number) throws Exception {
        var jira = Pattern.compile("demo company's Jira: (\\S+)").matcher(application.log());
        assertThat(jira.find()).isTrue();
        var issue = URI.create(jira.group(1) + "/browse/SHOP-412");
        var until = Instant.now().plus(Duration.ofSeconds(60));
        var shown = "";
        while (Instant.now().isBefore(until) && !shown.contains("db-risk-moderate")) {
            TimeUnit.MILLISECONDS.sleep(300);
            shown = get(issue, null).body();
        }
        assertThat(shown)
                .contains("db-risk-moderate")
                .doesNotContain("db-risk-high")
                .contains("M-" + number)
                .contains("/acme/migrations/" + number);
        assertThat(Pattern.compile("/acme/migrations/" + number + "\"")
                        .matcher(shown)
                        .results()
                        .count())
                .isEqualTo(1);
    }

    void ciAsksForTheGateAndReportsTheOutcome(String number, String token) throws Exception {
        var api = application.address("/api/v1/migrations/" + number);
        assertThat(get(URI.create(api + "/gate"), token).body()).contains("\"verdict\":\"OPEN\"");
        var now = Instant.now();
        var report = """
                {"key": "journey-%s", "environment": "production", "startedAt": "%s", "endedAt": "%s",
                 "outcome": "SUCCEEDED", "tool": {"name": "psql", "version": "18"}}""".formatted(number, now.minusSeconds(9), now.minusSeconds(2));
        var request = HttpRequest.newBuilder(URI.create(api + "/executions"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(report))
                .build();
        var first = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        var again = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(get(URI.create(api), token).body()).contains("\"status\":\"DONE\"");
    }

    static HttpResponse<String> get(URI address, String token) throws Exception {
        var request = HttpRequest.newBuilder(address);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
