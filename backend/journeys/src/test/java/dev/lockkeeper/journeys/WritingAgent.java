package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** An agent that sends migrations by its token. */
record WritingAgent(PackagedApplication application, String token) {

    /** Somebody answers for it. */
    static WritingAgent of(Visitor admin, String owner, PackagedApplication application) {
        admin.open("/parcel/settings/members");
        var form = admin.page().locator("form").filter(new Locator.FilterOptions().setHasText("Answers for its work"));
        form.getByLabel("Name").fill("Depot agent");
        form.getByLabel("Owner").selectOption(owner);
        admin.send("Add an agent");

        admin.open("/parcel/settings/tokens");
        TeamOfFive.fill(admin, "Name", "Depot agent's");
        admin.page().getByLabel("Acts as").selectOption("Depot agent");
        admin.page()
                .getByLabel("send migrations", new Page.GetByLabelOptions().setExact(true))
                .check();
        TeamOfFive.fill(admin, "Valid for days", "30");
        admin.press("Issue a token");
        var token = admin.page().locator("#token-text");
        token.waitFor();
        return new WritingAgent(application, token.innerText());
    }

    /** With what undoes it. Answers the address of its page. */
    String submit(String title, String sql, String undo) throws Exception {
        var body = """
                {"title": "%s", "database": "depots", "posture": "REVERSIBLE",
                 "brief": {"purpose": "Drivers ask for it.", "rowCounts": "some hundred", "runningVersion": "WORKS"},
                 "scripts": [{"name": "01.sql", "sql": "%s"},
                             {"name": "02.sql", "sql": "%s", "direction": "DOWN"}]}""".formatted(title, sql, undo);
        var request = HttpRequest.newBuilder(URI.create(application.address("/api/v1/migrations")))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var number = Pattern.compile("\"number\":(\\d+)").matcher(answer.body());
        assertThat(number.find()).isTrue();
        return "/parcel/migrations/" + number.group(1);
    }
}
