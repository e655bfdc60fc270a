package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** What the team of five does with migrations, and what their pages say of it. */
record Migrating(TeamOfFive team) {

    private static final Pattern WAITS = Pattern.compile("it waits on (.+)\\.$");

    /** Edda writes it, with what undoes it, and asks for review. Answers the address of its page. */
    String submit(String title, String sql, String undo) {
        var edda = team.edda();
        edda.open("/parcel/migrations/new");
        edda.press("Add a script");
        edda.page().locator("[name='scripts[1].sql']").fill(undo);
        edda.page().locator("[name='scripts[1].direction']").selectOption("down");
        edda.page().locator("[name='scripts[0].sql']").fill(sql);
        edda.page().getByLabel("Database").selectOption(new SelectOption().setIndex(1));
        TeamOfFive.fill(edda, "Title", title);
        TeamOfFive.fill(edda, "Purpose", "Drivers ask for it.");
        TeamOfFive.fill(edda, "Expected row counts", "some hundred");
        edda.page().getByLabel("The application version that runs now").selectOption("Works on the new schema");
        edda.page().getByLabel("Rollback posture").selectOption("Reversible");
        edda.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit for review"))
                .last()
                .click();
        edda.page().waitForURL(Pattern.compile(".*/parcel/migrations/\\d+$"));
        return URI.create(edda.page().url()).getPath();
    }

    void revise(String migration, String sql) {
        var edda = team.edda();
        edda.open(migration + "/edit");
        edda.page().locator("[name='scripts[0].sql']").fill(sql);
        TeamOfFive.fill(edda, "What changed, and why", "As was asked.");
        edda.send("Post this revision");
    }

    void withdraw(String migration) {
        var edda = team.edda();
        edda.open(migration);
        edda.page().getByText("Withdraw or reject").click();
        edda.page().locator("#withdraw-reason").fill("Nobody needs it any more.");
        edda.send("Withdraw");
    }

    void reject(String who, String migration) {
        var reviewer = at(who, migration);
        reviewer.page().getByText("Withdraw or reject").click();
        reviewer.page().locator("#withdraw-reason").fill("What people said is no reference data.");
        reviewer.send("Reject");
    }

    void approve(String who, String migration, int revision) {
        var reviewer = at(who, migration);
        reviewer.send("Approve revision " + revision);
        reviewer.settled();
        assertThat(reviewer.page().locator("#reviews").innerText()).contains(who);
    }

    void askForChanges(String who, String migration) {
        var reviewer = at(who, migration);
        reviewer.page().getByLabel("Summary").fill("Say which time zone these times are in.");
        reviewer.send("Request changes");
    }

    void decline(String who, String migration) {
        var reviewer = at(who, migration);
        reviewer.page().getByText("I cannot review this").first().click();
        TeamOfFive.fill(reviewer, "Why not?", "I wrote what it replaces.");
        reviewer.send("Ask somebody else");
    }

    /** Whom the first sentence of the page names. */
    List<String> asked(String migration) {
        var waits = WAITS.matcher(
                at("Edda", migration).page().locator(".head__sentence").first().innerText());
        return waits.find() ? List.of(waits.group(1).split(", ")) : List.of();
    }

    /** The sentence that says whose turn it is, as the author reads it. */
    String next(String migration) {
        var whose = at("Edda", migration).page().locator(".head__whose");
        return whose.count() == 0 ? "" : whose.innerText();
    }

    String reviews(String migration) {
        return at("Edda", migration).page().locator("#reviews").innerText();
    }

    Visitor at(String who, String migration) {
        var visitor = team.desk(who);
        visitor.open(migration);
        visitor.settled();
        return visitor;
    }
}
