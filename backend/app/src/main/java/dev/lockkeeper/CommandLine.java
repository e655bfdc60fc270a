package dev.lockkeeper;

import dev.lockkeeper.common.Command;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/** Runs one command with the whole application behind it, but without its port, its workers and its demo. */
final class CommandLine {

    private static final Map<String, Object> QUIET = Map.of(
            "server.port", "-1",
            "lockkeeper.outbox.workers", "false",
            "lockkeeper.demo", "false",
            "spring.flyway.enabled", "false",
            "spring.main.log-startup-info", "false",
            "logging.level.dev.lockkeeper", "warn");

    private CommandLine() {}

    /** Settings begin with dashes and stay the application's: the first word of another form is a command. */
    static boolean isMeantBy(String[] arguments) {
        return words(arguments).length > 0;
    }

    private static String[] words(String[] arguments) {
        return Arrays.stream(arguments).filter(word -> !isSetting(word)).toArray(String[]::new);
    }

    private static boolean isSetting(String word) {
        return word.startsWith("--");
    }

    /** Answers what the process ends with. */
    static int run(String[] arguments, PrintStream out) {
        var settings = Arrays.stream(arguments).filter(CommandLine::isSetting).toArray(String[]::new);
        var application = new SpringApplication(Lockkeeper.class);
        application.addListeners(new Quiet());
        try (var context = application.run(settings)) {
            return run(context, words(arguments), out);
        }
    }

    /** Before anybody reads a setting: whatever was said otherwise is the server's affair. */
    private static final class Quiet implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            event.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command", QUIET));
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }

    static int run(ApplicationContext context, String[] arguments, PrintStream out) {
        var commands = context.getBeansOfType(Command.class).values();
        var rest = List.copyOf(Arrays.asList(arguments).subList(1, arguments.length));
        for (var command : commands) {
            if (command.name().equals(arguments[0])) {
                return command.run(rest, out);
            }
        }
        out.println("There is no command " + arguments[0] + ". There are:");
        commands.forEach(command -> out.println("  " + command.name() + " " + command.usage()));
        return Command.MISUSED;
    }
}
