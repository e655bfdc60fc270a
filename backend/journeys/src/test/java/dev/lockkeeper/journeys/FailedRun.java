package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;

/**
 * An approved change that an engineer took to production by hand, where it failed: typed in.
 *
 * @param migration the address of its page
 * @param month of its end
 */
record FailedRun(String migration, YearMonth month) {

    /** Of the approved changes the first that nothing keeps from running now. */
    static FailedRun typedIn(Visitor engineer) {
        engineer.open("/acme/migrations?status=APPROVED");
        var approved = engineer.page().locator("main td.list__main > a").all().stream()
                .map(link -> URI.create(link.getAttribute("href")).getPath())
                .toList();
        return approved.stream()
                .map(migration -> reported(engineer, migration))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new AssertionError("none of these may run: " + approved));
    }

    private static Optional<FailedRun> reported(Visitor engineer, String migration) {
        engineer.open(migration + "/executions/new");
        var page = engineer.page();
        var started = page.locator("#startedAt").inputValue();
        page.locator("#environment").selectOption(new SelectOption().setLabel("production"));
        page.locator("#outcome").selectOption("FAILED");
        page.locator("#endedAt").fill(started);
        page.locator("#tool").fill("psql");
        engineer.press("Report an execution");
        page.waitForLoadState();
        if (!URI.create(page.url()).getPath().equals(migration)) {
            return Optional.empty();
        }
        engineer.settled();
        assertThat(page.locator(".head").innerText()).contains("Failed");
        engineer.inspect("migration-failed");
        return Optional.of(new FailedRun(migration, YearMonth.from(LocalDateTime.parse(started))));
    }
}
