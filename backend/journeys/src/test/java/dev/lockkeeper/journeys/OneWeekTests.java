package dev.lockkeeper.journeys;

import static java.time.DayOfWeek.MONDAY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team of five, a week, eleven migrations: who is waited on at each point, and what the figures make of it. */
class OneWeekTests {

    @TempDir
    Path home;

    @Test
    void the_page_says_who_is_waited_on_and_the_figures_are_right_to_the_second() throws Exception {
        var dial = new Dial(home.resolve("clock"), LocalDate.of(2026, 3, 23), ZoneId.of("Europe/Berlin"));
        dial.to(MONDAY, "08:00:00");
        try (var post = new PostOffice();
                var playwright = Browsers.playwright();
                var browser = Browsers.launch(playwright);
                var application = PackagedApplication.startWith(
                        Dial.additions(home),
                        home,
                        Map.of(
                                "LOCKKEEPER_DEMO",
                                "false",
                                "SPRING_MAIL_HOST",
                                "127.0.0.1",
                                "SPRING_MAIL_PORT",
                                post.port(),
                                SteeredClock.SETTING,
                                dial.file().toString()));
                var team = new TeamOfFive(browser, application)) {
            team.settleIn("2026-03-23");
            new OneWeek(dial, team, WritingAgent.of(team.olive(), "Cora", application)).passes();
            new WeeksNotices(team, post).areToldOnce();
        }
    }
}
