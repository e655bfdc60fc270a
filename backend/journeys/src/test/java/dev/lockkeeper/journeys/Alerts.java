package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;

/** A program that watches, and tells of what hurts at a door that an admin has opened for it. */
final class Alerts {

    private final URI address;
    private final String secret;

    Alerts(PackagedApplication application, Visitor admin) {
        admin.open("/acme/incidents/hooks");
        var page = admin.page();
        page.getByLabel("Name").fill("alerts of the journey");
        page.getByLabel("Program").selectOption("ALERTMANAGER");
        page.getByLabel("Database").selectOption("shop");
        admin.press("Open it");
        secret = page.locator("#hook-secret").innerText();
        var path = URI.create(page.locator(".facts code").first().innerText()).getPath();
        address = URI.create(application.address(path));
        admin.inspect("incident-door");
    }

    /** Lasting for twenty minutes, from a minute after that. */
    void tell(String title, Instant after) throws Exception {
        var body = """
                {"alerts": [{"status": "resolved", "fingerprint": "7f3a", "startsAt": "%s", "endsAt": "%s",
                  "labels": {"alertname": "Slow", "severity": "critical", "service": "checkout"},
                  "annotations": {"summary": "%s"}}]}""".formatted(after.plusSeconds(60), after.plusSeconds(1260), title);
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }
}
