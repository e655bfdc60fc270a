package dev.lockkeeper.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** A program with a server of its own, to be killed by tests. It ends by itself when its input ends. */
final class ServerMain {

    private ServerMain() {}

    public static void main(String[] arguments) throws IOException {
        var server = EmbeddedPostgres.start(Path.of(arguments[0]), Durability.valueOf(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("READY " + server.port() + " " + server.superuserPassword());
        while (System.in.read() >= 0) {
            // Nothing to say; the end of the input is the sign to stop.
        }
        System.exit(0);
    }
}
