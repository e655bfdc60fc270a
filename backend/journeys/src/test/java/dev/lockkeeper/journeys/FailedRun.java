package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** An engineer's own change, which she takes to production by hand once it is approved, where it fails. */
record FailedRun(Visitor engineer, String migration) {

    static FailedRun propose(Visitor engineer) {
        engineer.open("/acme/migrations/new");
        var page = engineer.page();
        page.getByLabel("Title").fill("Keep what couriers say of a delivery");
        page.getByLabel("Database").selectOption("shop");
        page.getByLabel("SQL", new Page.GetByLabelOptions().setExact(true))
                .fill("CREATE TABLE courier_remarks (id bigint PRIMARY KEY, remark text NOT NULL);");
        page.getByLabel("Purpose").fill("Support reads what happened at the door.");
        page.getByLabel("Expected row counts").fill("courier_remarks: empty");
        page.getByLabel("The application version that runs now").selectOption("Works on the new schema");
        page.getByLabel("Way back").fill("Drop the table: nothing reads it yet.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit for review"))
                .last()
                .click();
        page.waitForURL(Pattern.compile(".*/acme/migrations/\\d+$"));
        return new FailedRun(engineer, URI.create(page.url()).getPath());
    }

    /** Typed in; answers the month of its end. */
    YearMonth fails() {
        engineer.open(migration + "/executions/new");
        var page = engineer.page();
        var started = page.locator("#startedAt").inputValue();
        page.locator("#environment").selectOption(new SelectOption().setLabel("production"));
        page.locator("#outcome").selectOption("FAILED");
        page.locator("#endedAt").fill(started);
        page.locator("#tool").fill("psql");
        engineer.inspect("execution-typed-in");
        engineer.send("Report an execution");
        engineer.settled();
        assertThat(page.url()).endsWith(migration);
        assertThat(page.locator(".head").innerText()).contains("Failed");
        engineer.inspect("migration-failed");
        return YearMonth.from(LocalDateTime.parse(started));
    }
}
