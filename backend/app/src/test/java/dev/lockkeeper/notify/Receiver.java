package dev.lockkeeper.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Somebody else's server: answers what it is told to, then 200, and keeps what it was sent. */
class Receiver implements AutoCloseable {

    record Call(String path, String event, String delivery, String signature, String body) {}

    final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private final String noise;

    Receiver() {
        this("thanks");
    }

    Receiver(String noise) {
        this.noise = noise;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        calls.add(new Call(
                exchange.getRequestURI().getPath(),
                headers.getFirst("Lockkeeper-Event"),
                headers.getFirst("Lockkeeper-Delivery"),
                headers.getFirst("Lockkeeper-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        @Nullable Integer next = answers.poll();
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        var said = noise.getBytes(UTF_8);
        exchange.sendResponseHeaders(next == null ? 200 : next, said.length);
        try (var out = exchange.getResponseBody()) {
            out.write(said);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
