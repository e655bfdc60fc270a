package dev.lockkeeper.journeys;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** Eleven migrations from Monday to Friday, and on whom each waits. */
final class OneWeek {

    private static final String REVIEWED = "Next: a reviewer approves it or asks for changes.";
    private static final String REVISED = "Your turn: post a revision that mends this.";
    private static final String EXECUTED = "Next: it is executed with a tool of yours, and the outcome is reported.";

    private final Dial dial;
    private final TeamOfFive team;
    private final Migrating migrating;
    private final WritingAgent agent;

    OneWeek(Dial dial, TeamOfFive team, WritingAgent agent) {
        this.dial = dial;
        this.team = team;
        this.migrating = new Migrating(team);
        this.agent = agent;
    }

    void passes() throws Exception {
        new WeeksShifts(dial, team).settle();
        var inTwoRevisions = monday();
        tuesday(inTwoRevisions);
        wednesday();
        thursday();
        friday();
        new WeeksFigures(dial, team).areRight();
    }

    /** Approved at once; sent back until tomorrow; declined by the one and approved by the next. */
    private String monday() {
        dial.to(MONDAY, "10:00:00");
        var first = migrating.submit(
                "Keep routes",
                "CREATE TABLE routes (id bigint PRIMARY KEY, name text NOT NULL);",
                "DROP TABLE routes;");
        migrating.at("Bram", first).inspect("week-first-migration");
        waitsOn(first, REVIEWED, "Bram");
        dial.to(MONDAY, "10:05:00");
        var second = migrating.submit(
                "Keep stops", "CREATE TABLE stops (id bigint PRIMARY KEY, due timestamptz);", "DROP TABLE stops;");
        waitsOn(second, REVIEWED, "Bram");

        dial.to(MONDAY, "11:30:15");
        migrating.approve("Bram", first, 1);
        waitsOn(first, EXECUTED);
        dial.to(MONDAY, "11:31:00");
        migrating.askForChanges("Bram", second);
        waitsOn(second, REVISED);

        dial.to(MONDAY, "14:00:00");
        var third = migrating.submit(
                "Keep vans", "CREATE TABLE vans (id bigint PRIMARY KEY, plate text NOT NULL);", "DROP TABLE vans;");
        dial.to(MONDAY, "14:20:00");
        migrating.decline("Bram", third);
        var next = migrating.asked(third);
        assertThat(next).hasSize(1).doesNotContain("Bram");
        assertThat(migrating.reviews(third)).contains("I wrote what it replaces.");
        migrating.at(next.get(0), third).inspect("week-asked-instead");
        dial.to(MONDAY, "15:00:00");
        migrating.approve(next.get(0), third, 1);
        waitsOn(third, EXECUTED);
        return second;
    }

    /** The second revision of Monday's; Dirk on duty by the swap; two changes of one table see each other. */
    private void tuesday(String inTwoRevisions) {
        dial.to(TUESDAY, "09:10:30");
        migrating.revise(inTwoRevisions, "CREATE TABLE stops (id bigint PRIMARY KEY, due timestamptz NOT NULL);");
        waitsOn(inTwoRevisions, REVIEWED, "Bram");
        dial.to(TUESDAY, "10:00:00");
        migrating.approve("Bram", inTwoRevisions, 2);

        dial.to(TUESDAY, "11:00:00");
        var fourth = migrating.submit(
                "Say how large a depot is",
                "ALTER TABLE depots ADD COLUMN bays int;",
                "ALTER TABLE depots DROP COLUMN bays;");
        dial.to(TUESDAY, "11:05:00");
        var fifth = migrating.submit(
                "Say where a depot is",
                "ALTER TABLE depots ADD COLUMN town text;",
                "ALTER TABLE depots DROP COLUMN town;");
        assertThat(migrating.asked(fourth)).contains("Dirk");
        assertThat(conflicts(fourth)).contains("Say where a depot is", "depots");
        assertThat(conflicts(fifth)).contains("Say how large a depot is", "depots");
        migrating.at("Dirk", fifth).inspect("week-conflict");
        dial.to(TUESDAY, "11:45:00");
        everybodyAsked(fourth);
        dial.to(TUESDAY, "11:50:00");
        everybodyAsked(fifth);
    }

    /** Cora lets the time pass; what she approves is edited, and approved again. */
    private void wednesday() {
        dial.to(WEDNESDAY, "09:30:00");
        var late = migrating.submit(
                "Keep drivers",
                "CREATE TABLE drivers (id bigint PRIMARY KEY, name text NOT NULL);",
                "DROP TABLE drivers;");
        waitsOn(late, REVIEWED, "Cora");
        dial.to(WEDNESDAY, "10:00:00");
        var edited = migrating.submit(
                "Keep tours", "CREATE TABLE tours (id bigint PRIMARY KEY, day date NOT NULL);", "DROP TABLE tours;");
        dial.to(WEDNESDAY, "10:40:00");
        migrating.approve("Cora", edited, 1);
        waitsOn(edited, EXECUTED);
        dial.to(WEDNESDAY, "11:00:00");
        migrating.revise(edited, "CREATE TABLE tours (id bigint PRIMARY KEY, day date NOT NULL, note text);");
        waitsOn(edited, REVIEWED, "Cora");
        assertThat(migrating.reviews(edited)).contains("Said of revision 1");
        dial.to(WEDNESDAY, "12:00:05");
        migrating.approve("Cora", edited, 2);

        dial.to(WEDNESDAY, "13:36:00");
        var instead = escalated(late);
        waitsOn(late, REVIEWED, instead);
        dial.to(WEDNESDAY, "14:00:07");
        migrating.approve(instead, late, 1);
        waitsOn(late, EXECUTED);
    }

    /** An agent's change passes over its owner, who is on duty; a change of a column needs two. */
    private void thursday() throws Exception {
        dial.to(THURSDAY, "09:15:00");
        var sent = agent.submit("Keep fuel cards", "CREATE TABLE cards (id bigint PRIMARY KEY);", "DROP TABLE cards;");
        waitsOn(sent, REVIEWED, "Dirk");
        migrating.at("Cora", sent).inspect("week-by-an-agent");
        dial.to(THURSDAY, "09:45:20");
        migrating.approve("Dirk", sent, 1);
        waitsOn(sent, EXECUTED);

        dial.to(THURSDAY, "10:00:00");
        var two = migrating.submit(
                "Forget how large a depot is",
                "ALTER TABLE depots ALTER COLUMN bays TYPE bigint;",
                "ALTER TABLE depots ALTER COLUMN bays TYPE int;");
        assertThat(migrating.asked(two)).containsExactlyInAnyOrder("Cora", "Dirk");
        dial.to(THURSDAY, "10:30:00");
        migrating.approve("Cora", two, 1);
        waitsOn(two, REVIEWED, "Dirk");
        dial.to(THURSDAY, "11:00:30");
        migrating.approve("Dirk", two, 1);
        waitsOn(two, EXECUTED);
    }

    /** What is given up has no review cycle. */
    private void friday() {
        dial.to(FRIDAY, "09:30:00");
        var dropped = migrating.submit(
                "Keep holidays", "CREATE TABLE holidays (day date PRIMARY KEY);", "DROP TABLE holidays;");
        waitsOn(dropped, REVIEWED, "Bram");
        var refused = migrating.submit(
                "Keep what drivers said", "CREATE TABLE talk (said text NOT NULL);", "DROP TABLE talk;");
        dial.to(FRIDAY, "09:40:00");
        migrating.withdraw(dropped);
        waitsOn(dropped, "");
        migrating.reject("Bram", refused);
        waitsOn(refused, "");
    }

    private void everybodyAsked(String migration) {
        migrating.asked(migration).forEach(who -> migrating.approve(who, migration, 1));
        waitsOn(migration, EXECUTED);
    }

    /** The round that presses reviewers comes by itself, as the clock has moved on. */
    private String escalated(String migration) {
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!migrating.reviews(migration).contains("let the time pass")) {
            assertThat(System.nanoTime()).as("the round has not come").isLessThan(until);
        }
        var asked = migrating.asked(migration);
        assertThat(asked).hasSize(1).doesNotContain("Cora");
        migrating.at(asked.get(0), migration).inspect("week-escalated");
        return asked.get(0);
    }

    private String conflicts(String migration) {
        return migrating.at("Edda", migration).page().locator("#main").innerText();
    }

    private void waitsOn(String migration, String sentence, String... asked) {
        assertThat(migrating.next(migration)).isEqualTo(sentence);
        assertThat(migrating.asked(migration)).containsExactly(asked);
    }
}
