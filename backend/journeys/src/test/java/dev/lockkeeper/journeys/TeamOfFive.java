package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Olive leads, Bram, Cora and Dirk review in turn, Edda writes. Each sits at a browser of their own all week. */
final class TeamOfFive implements AutoCloseable {

    private static final String PASSWORD = "lockkeeper-demo";

    private final Map<String, Visitor> desks = new HashMap<>();
    private final Browser browser;
    private final PackagedApplication application;
    private String rotation = "";

    TeamOfFive(Browser browser, PackagedApplication application) {
        this.browser = browser;
        this.application = application;
    }

    Visitor olive() {
        return desk("olive");
    }

    Visitor edda() {
        return desk("edda");
    }

    /** By the name that a page shows. */
    Visitor desk(String name) {
        return desks.computeIfAbsent(
                name.toLowerCase(), who -> new Visitor(browser, application).signIn(who + "@parcel.example"));
    }

    /** The address of the rotation's page. */
    String rotation() {
        return rotation;
    }

    /** From the one-time code in the log to a rotation that asks somebody: what the first hour with Lockkeeper is. */
    void settleIn(String monday) throws Exception {
        found();
        hire("Bram", "Reviewer");
        hire("Cora", "Reviewer");
        hire("Dirk", "Reviewer");
        hire("Edda", "Engineer");
        register();
        take(monday);
        limit();
    }

    private void found() throws Exception {
        var code = Pattern.compile("one-time code (\\S+)").matcher(application.log());
        assertThat(code.find()).isTrue();
        try (var olive = new Visitor(browser, application)) {
            olive.open("/welcome");
            fill(olive, "One-time code", code.group(1));
            fill(olive, "Organisation", "Parcel");
            fill(olive, "Short name", "parcel");
            fill(olive, "Your name", "Olive");
            fill(olive, "Your e-mail address", "olive@parcel.example");
            fill(olive, "Password", PASSWORD);
            olive.send("Found the organisation");
        }
    }

    private void hire(String name, String role) {
        olive().open("/parcel/settings/members");
        var form = olive().page()
                .locator("form")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("First password"));
        form.getByLabel("E-mail address").fill(name.toLowerCase() + "@parcel.example");
        form.getByLabel("Name").fill(name);
        form.getByLabel("Role").selectOption(role);
        form.getByLabel("First password").fill(PASSWORD);
        olive().send("Add a member");
        olive().page()
                .getByRole(com.microsoft.playwright.options.AriaRole.CELL, new Page.GetByRoleOptions().setName(name))
                .first()
                .waitFor();
    }

    private void register() {
        olive().open("/parcel/catalogue/databases/new");
        fill(olive(), "Name", "depots");
        olive().page()
                .getByLabel("The tool that runs migrations sets a lock timeout")
                .check();
        olive().send("Save");
        olive().page().waitForURL(Pattern.compile(".*/catalogue/databases/[0-9a-f-]+$"));
        olive().open(URI.create(olive().page().url()).getPath() + "/snapshots/new");
        fill(olive(), "Tables, as CSV", "schema,table,rows,bytes,heat,domain\npublic,depots,300,65536,COLD,");
        fill(olive(), "Where it comes from", "psql on a replica");
        olive().send("Take this snapshot");
        olive().see("The snapshot is taken.");
        olive().open("/parcel/catalogue/environments/new");
        fill(olive(), "Name", "production");
        fill(olive(), "Position", "1");
        olive().page().getByLabel("Production").check();
        olive().send("Save");
    }

    /** Daily from Monday to Friday, at nine in Berlin. */
    private void take(String monday) {
        olive().open("/parcel/rotations/new");
        fill(olive(), "Name", "Reviewers");
        fill(olive(), "First day", monday);
        fill(olive(), "A turn lasts", "1");
        olive().page().getByLabel("Counted in").selectOption("days");
        fill(olive(), "Time of day", "09:00");
        olive().page().getByLabel("Time zone").selectOption("Europe/Berlin");
        olive().page().getByLabel("Weekdays only").check();
        olive().page().getByLabel("Asks first").selectOption("Whoever is on duty");
        olive().page().getByLabel("Lead").selectOption("Olive");
        var places = olive().page().locator("select[name=members]");
        for (var name : List.of("Bram", "Cora", "Dirk")) {
            places.nth(List.of("Bram", "Cora", "Dirk").indexOf(name)).selectOption(new SelectOption().setLabel(name));
        }
        olive().inspect("week-rotation-new");
        olive().send("Save");
        olive().page().waitForURL(Pattern.compile(".*/rotations/[0-9a-f-]+$"));
        rotation = URI.create(olive().page().url()).getPath();
    }

    /** Low tier: reminded after two hours of work, somebody else asked after four. None of the usual limits else. */
    private void limit() {
        olive().open(rotation + "/terms");
        for (var tier : List.of("Moderate", "High")) {
            fill(olive(), tier + " tier: remind after", "");
            fill(olive(), tier + " tier: ask the next after", "");
        }
        fill(olive(), "Low tier: remind after", "2");
        fill(olive(), "Low tier: ask the next after", "4");
        olive().inspect("week-terms");
        olive().send("Save");
        olive().see("Saved.");
    }

    static void fill(Visitor who, String label, String text) {
        who.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .fill(text);
    }

    @Override
    public void close() {
        desks.values().forEach(Visitor::close);
    }
}
