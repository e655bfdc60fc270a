package dev.lockkeeper.jirasandbox;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Something that goes wrong with one call, on the server or on the way. */
public sealed interface Fault {

    /** What becomes of the call, whose work is done only when asked for. */
    Outcome befall(Supplier<Answer> work);

    /** How long nothing happens at first. */
    default Duration before() {
        return Duration.ZERO;
    }

    /** This answer comes, and nothing is done. */
    record Instead(Answer answer) implements Fault {

        @Override
        public Outcome befall(Supplier<Answer> work) {
            return new Outcome(answer, true, false, Duration.ZERO);
        }
    }

    /** The connection is cut without an answer, after the work or instead of it. */
    record Cut(boolean afterTheWork) implements Fault {

        @Override
        public Outcome befall(Supplier<Answer> work) {
            return new Outcome(afterTheWork ? work.get() : Answer.empty(0), !afterTheWork, true, Duration.ZERO);
        }
    }

    /** The work is done, and something between spoils the answer. */
    record Spoiled(UnaryOperator<Answer> how) implements Fault {

        @Override
        public Outcome befall(Supplier<Answer> work) {
            return new Outcome(how.apply(work.get()), true, false, Duration.ZERO);
        }
    }

    /** The work is done, and the answer comes byte by byte. */
    record Trickled(Duration betweenBytes) implements Fault {

        @Override
        public Outcome befall(Supplier<Answer> work) {
            return new Outcome(work.get(), false, false, betweenBytes);
        }
    }

    /** Nothing happens for a while; then all is as usual. */
    record Slow(Duration before) implements Fault {

        @Override
        public Outcome befall(Supplier<Answer> work) {
            return Outcome.usual(work.get());
        }
    }

    static Fault status(int status) {
        return new Instead(Answer.error(status, "The sandbox was told to answer " + status + "."));
    }

    static Fault status(int status, @Nullable Duration retryAfter) {
        return retryAfter == null ? status(status) : after(status(status), retryAfter);
    }

    private static Fault after(Fault fault, Duration pause) {
        var answer = ((Instead) fault).answer();
        return new Instead(answer.with("Retry-After", String.valueOf(pause.toSeconds())));
    }

    /** A 429 with its reason, such as {@code jira-quota-tenant-based}; some gateways do not say how long it lasts. */
    static Fault tooMany(String reason, @Nullable Duration retryAfter) {
        var answer = ((Instead) status(429, retryAfter)).answer();
        return new Instead(answer.with("RateLimit-Reason", reason).with("X-RateLimit-Remaining", "0"));
    }

    /** The connection is cut before anything is done. */
    static Fault reset() {
        return new Cut(false);
    }

    /** The work is done, but its answer never arrives. */
    static Fault lostAnswer() {
        return new Cut(true);
    }

    static Fault trickle(Duration betweenBytes) {
        return new Trickled(betweenBytes);
    }

    static Fault slow(Duration before) {
        return new Slow(before);
    }

    /** The answer's JSON ends in its middle. */
    static Fault malformed() {
        return new Spoiled(answer -> new Answer(answer.status(), answer.headers(), torn(answer.body())));
    }

    private static String torn(String body) {
        return body.isEmpty() ? "{\"" : body.substring(0, (body.length() + 1) / 2);
    }

    /** The answer says of itself that it is plain text. */
    static Fault wrongType() {
        return new Spoiled(answer -> answer.with("Content-Type", "text/plain;charset=UTF-8"));
    }

    /** A page for people, from a proxy or a sign-in in front of Jira; nothing is done. */
    static Fault page(int status) {
        return new Instead(
                Answer.text(status, "text/html", "<!doctype html><title>Please wait</title><h1>Please wait</h1>"));
    }
}
