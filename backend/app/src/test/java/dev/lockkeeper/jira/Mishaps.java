package dev.lockkeeper.jira;

import dev.lockkeeper.jirasandbox.Fault;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.When;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What goes wrong with a Jira and on the way to it, one as likely as the other. */
final class Mishaps {

    /** Beyond it the application waits for an answer no longer. */
    static final Duration TIME_LIMIT = Duration.ofSeconds(1);

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration TOO_LONG = TIME_LIMIT.plusMillis(100);
    private static final Duration A_MOMENT = Duration.ofMillis(20);
    private static final List<Fault> FAULTS = List.of(
            Fault.status(400),
            Fault.status(401),
            Fault.status(403),
            Fault.status(404),
            Fault.status(409),
            Fault.status(410),
            Fault.status(413),
            Fault.status(429),
            Fault.status(429, Duration.ofSeconds(90)),
            Fault.tooMany("jira-burst-based", Duration.ofSeconds(1)),
            Fault.tooMany("jira-quota-tenant-based", Duration.ofMinutes(5)),
            Fault.status(500),
            Fault.status(503),
            Fault.page(502),
            Fault.page(200),
            Fault.slow(A_MOMENT),
            Fault.slow(TOO_LONG),
            Fault.trickle(Duration.ofMillis(10)),
            Fault.reset(),
            Fault.lostAnswer(),
            Fault.malformed(),
            Fault.wrongType());

    private final Random chance;
    private boolean late;

    Mishaps(Random chance) {
        this.chance = chance;
    }

    /** Answers what it was. */
    String strike(JiraSandbox jira) {
        switch (chance.nextInt(12)) {
            case 0 -> {
                jira.faults().outage(HALF_AN_HOUR);
                return "half an hour of 503";
            }
            case 1 -> {
                jira.goDown();
                return "down";
            }
            default -> {
                var fault = FAULTS.get(chance.nextInt(FAULTS.size()));
                var when = When.call(1 + chance.nextInt(6)).times(1 + chance.nextInt(3));
                late |= fault instanceof Fault.Slow;
                jira.faults().plan(when, fault);
                return "from call " + when.first() + " on, " + when.times() + " times: " + name(fault);
            }
        }
    }

    private static String name(Fault fault) {
        return fault instanceof Fault.Instead instead
                ? String.valueOf(instead.answer().status())
                : fault.toString();
    }

    /** Whoever works dies at some call from here on, before Jira has done it or after. */
    void kill(List<JiraSandbox> jiras) {
        var when = When.call(1 + chance.nextInt(8)).times(Integer.MAX_VALUE);
        var fault = chance.nextBoolean() ? Fault.reset() : Fault.lostAnswer();
        jiras.forEach(jira -> jira.faults().plan(when, fault));
    }

    /** What came too late for somebody is done all the same before anybody asks again. */
    void letLateWorkEnd() {
        try {
            Thread.sleep(late ? TOO_LONG.minus(TIME_LIMIT).plusMillis(50).toMillis() : 0);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
