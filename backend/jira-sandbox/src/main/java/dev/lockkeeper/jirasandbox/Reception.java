package dev.lockkeeper.jirasandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes every HTTP request and sends what becomes of it: programs to the API, people to the pages. */
final class Reception implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** Far more than any request of ours, far less than memory. */
    private static final int LARGEST_BODY = 1 << 20;

    private static final int MOST_PASSED_OVER = 1 << 24;

    private final Doors doors;
    private final Faults faults;
    private final Journal journal;

    Reception(Doors doors, Faults faults, Journal journal) {
        this.doors = doors;
        this.faults = faults;
        this.journal = journal;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getRawPath();
            if (doors.isCall(path)) {
                handleCall(exchange, doors.below(path), doors.isGateway(path));
            } else {
                var call = call(exchange, path, new String(read(exchange), UTF_8));
                send(exchange, orFailure(call, () -> doors.page(call)), Duration.ZERO);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] read(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            // A client that is still sending would see the connection close, and not the answer.
            exchange.getRequestBody().skip(MOST_PASSED_OVER);
        }
        return body;
    }

    private void handleCall(HttpExchange exchange, String path, boolean byGateway)
            throws IOException, InterruptedException {
        var body = read(exchange);
        var call = call(exchange, path, new String(body, UTF_8));
        var authorization = header(exchange, "Authorization");
        var outcome = body.length > LARGEST_BODY
                ? Outcome.usual(Answer.error(413, "The request is too large."))
                : outcome(call, () -> doors.answer(call, authorization, byGateway));
        journal.add(recorded(exchange, call, outcome));
        if (!outcome.lost()) {
            send(exchange, outcome.answer(), outcome.betweenBytes());
        }
    }

    private Outcome outcome(Call call, Supplier<Answer> usual) throws InterruptedException {
        faults.pause();
        var fault = faults.strike(call);
        Thread.sleep(fault.map(Fault::before).orElse(Duration.ZERO).toMillis());
        Supplier<Answer> work = () -> orFailure(call, usual);
        return fault.map(each -> each.befall(work)).orElseGet(() -> Outcome.usual(work.get()));
    }

    private static RecordedRequest recorded(HttpExchange exchange, Call call, Outcome outcome) {
        var type = header(exchange, "Content-Type");
        return new RecordedRequest(
                call.method(),
                call.path() + (call.query().isEmpty() ? "" : "?" + call.query()),
                type == null ? "" : type,
                call.body(),
                outcome.answer(),
                outcome.lost(),
                outcome.planned());
    }

    private static @Nullable String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    /** The JDK's server would drop what we did not foresee without a word. */
    private static Answer orFailure(Call call, Supplier<Answer> work) {
        try {
            return work.get();
        } catch (RuntimeException ours) {
            LOG.error("The Jira sandbox failed at {} {}", call.method(), call.path(), ours);
            return Answer.error(500, "The sandbox failed; its log says why.");
        }
    }

    private static Call call(HttpExchange exchange, String path, String body) {
        return new Call(
                exchange.getRequestMethod(), path, exchange.getRequestURI().getRawQuery(), body);
    }

    private static void send(HttpExchange exchange, Answer answer, Duration betweenBytes)
            throws IOException, InterruptedException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        var body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (betweenBytes.isZero() && body.length > 0) {
            exchange.getResponseBody().write(body);
        } else if (body.length > 0) {
            trickle(exchange.getResponseBody(), body, betweenBytes);
        }
    }

    /** Until it is all said or nobody listens any more. */
    private static void trickle(OutputStream out, byte[] body, Duration betweenBytes)
            throws IOException, InterruptedException {
        for (var each : body) {
            out.write(each);
            out.flush();
            Thread.sleep(betweenBytes.toMillis());
        }
    }
}
