package dev.lockkeeper.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** PostgreSQL's programs, run under the account that may run them. */
record Installation(Path folder, String majorVersion, ServerAccount account) {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    static Installation of(Binaries binaries, Path serverHome, Quarters quarters) throws IOException {
        Path folder = binaries.unpackedIn(quarters.forBinaries(Binaries.cacheFor(serverHome)));
        return new Installation(folder, binaries.majorVersion(), quarters.account());
    }

    Command.Outcome run(String program, String... arguments) {
        var words = account.under(folder.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        return new Command(words, folder, LIMIT).run();
    }
}
