package dev.lockkeeper.flyway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Stands where Lockkeeper would: keeps what is sent, and answers as it is told to. */
final class Receiver implements AutoCloseable {

    /** A request as it came in. */
    record Received(String path, String authorization, String body) {}

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Integer> answer = request -> 200;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answer(Function<Received, Integer> status) {
        answer = status;
    }

    List<String> bodies() {
        return received.stream().map(Received::body).toList();
    }

    List<Received> received() {
        return received;
    }

    void forget() {
        received.clear();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request = new Received(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    body);
            received.add(request);
            exchange.sendResponseHeaders(answer.apply(request), -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
