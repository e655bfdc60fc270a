package dev.lockkeeper.installation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where Lockkeeper can be reached, once it can be. */
@Component
class Readiness {

    private static final Logger log = LoggerFactory.getLogger(Readiness.class);

    private final Environment environment;

    Readiness(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    public void on(ApplicationReadyEvent event) {
        var port = environment.getProperty("local.server.port");
        if (port != null) {
            log.info(
                    "Lockkeeper is ready: {}",
                    environment.getProperty("lockkeeper.public-url", "http://localhost:" + port));
        }
    }
}
