package dev.lockkeeper.jira;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Reads every line that is logged, also those that nobody would see, for what nobody may see. */
final class SecretWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final List<String> TALKATIVE =
            List.of("dev.lockkeeper.jira", "dev.lockkeeper.jobs", "org.springframework.web.client", "jdk.httpclient");

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private final Queue<String> found = new ConcurrentLinkedQueue<>();
    private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();

    static SecretWatch begin() {
        var watch = new SecretWatch();
        watch.setContext(watch.loggers);
        watch.start();
        watch.root().addAppender(watch);
        watch.talkative().forEach(logger -> {
            logger.setLevel(Level.TRACE);
            logger.setAdditive(false);
            logger.addAppender(watch);
        });
        return watch;
    }

    void guard(Collection<String> some) {
        secrets.addAll(some);
    }

    /** The lines that gave something away. */
    List<String> found() {
        return List.copyOf(found);
    }

    @Override
    protected void append(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        var line = event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
        if (secrets.stream().anyMatch(line::contains)) {
            found.add(event.getLoggerName() + ": " + line);
        }
    }

    @Override
    public void close() {
        root().detachAppender(this);
        talkative().forEach(logger -> {
            logger.setLevel(null);
            logger.setAdditive(true);
            logger.detachAppender(this);
        });
    }

    private Logger root() {
        return loggers.getLogger(Logger.ROOT_LOGGER_NAME);
    }

    private List<Logger> talkative() {
        return TALKATIVE.stream().map(loggers::getLogger).toList();
    }
}
