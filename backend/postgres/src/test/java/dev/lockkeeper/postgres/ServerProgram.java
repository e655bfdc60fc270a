package dev.lockkeeper.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@link ServerMain} in a process of its own. */
record ServerProgram(ForkedProgram process) implements AutoCloseable {

    static ServerProgram start(Path home, Durability durability) throws IOException {
        return new ServerProgram(ForkedProgram.start(List.of(), ServerMain.class, home.toString(), durability.name()));
    }

    static ServerProgram start(List<String> prefix, String classPath, Path home, Durability durability)
            throws IOException {
        var words = new ArrayList<>(prefix);
        words.addAll(List.of(ForkedProgram.java(), "-cp", classPath, ServerMain.class.getName()));
        words.addAll(List.of(home.toString(), durability.name()));
        return new ServerProgram(ForkedProgram.start(words));
    }

    Sql sql() throws InterruptedException {
        var words = process.waitForLine("READY ").split(" ");
        return new Sql("jdbc:postgresql://127.0.0.1:" + words[1] + "/postgres", "postgres", words[2]);
    }

    @Override
    public void close() {
        process.close();
    }
}
