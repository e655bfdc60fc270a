package dev.lockkeeper.journeys;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;

/** Bram, Cora and Dirk take a day each in turn, until two of them swap and one is away. */
record WeeksShifts(Dial dial, TeamOfFive team) {

    void settle() {
        inTurn();
        swap();
        timeOff();
    }

    private void inTurn() {
        dial.to(MONDAY, "09:00:00");
        assertThat(onDuty()).containsExactly("Bram", "Cora", "Dirk", "Bram", "Cora");
    }

    /** Cora cannot on Tuesday; Dirk takes it for her Wednesday. */
    private void swap() {
        dial.to(MONDAY, "09:05:00");
        var cora = team.desk("Cora");
        cora.open(team.rotation() + "/swaps/new");
        choose(cora, "The shift that you give", "24 Mar");
        choose(cora, "To whom, or for which shift", "Dirk, ");
        cora.send("Ask");
        cora.see("Nothing changes until it is accepted.");
        assertThat(onDuty()).containsExactly("Bram", "Cora", "Dirk", "Bram", "Cora");

        dial.to(MONDAY, "09:20:00");
        var dirk = team.desk("Dirk");
        dirk.open(team.rotation());
        dirk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cora asks Dirk"))
                .first()
                .click();
        dirk.see("What it does to the load");
        dirk.inspect("week-swap-asked");
        dirk.send("Accept");
        dirk.see("Accepted, and on the calendar.");
        assertThat(onDuty()).containsExactly("Bram", "Dirk", "Cora", "Bram", "Cora");
    }

    /** A turn skips who is away, and goes on after them. */
    private void timeOff() {
        dial.to(MONDAY, "09:30:00");
        var bram = team.desk("Bram");
        bram.open(team.rotation() + "/time-off/new");
        TeamOfFive.fill(bram, "First day away", "2026-03-26");
        TeamOfFive.fill(bram, "Last day away", "2026-03-26");
        bram.inspect("week-time-off");
        bram.send("Enter time off");
        bram.see("The time off is entered.");
        assertThat(onDuty()).containsExactly("Bram", "Dirk", "Cora", "Cora", "Bram");
    }

    /** Who is on duty at noon, from Monday to Friday, as the page of the week shows it. */
    private List<String> onDuty() {
        var olive = team.olive();
        olive.open(team.rotation() + "/calendar?span=WEEK&on=" + dial.on(MONDAY));
        olive.inspect("week-calendar");
        return olive.page().locator(".sheet__day").all().stream()
                .limit(5)
                .map(day -> day.locator(".sheet__who").last().innerText())
                .toList();
    }

    private static void choose(Visitor who, String label, String part) {
        var select = who.page().getByLabel(label);
        var option = select.locator("option")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(part)))
                .first();
        select.selectOption(new SelectOption().setValue(option.getAttribute("value")));
    }
}
