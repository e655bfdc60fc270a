package dev.lockkeeper.outside;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What the room takes from the machine it runs on: the key that seals secrets, and the way here from outside. */
@Configuration(proxyBeanMethods = false)
class SecretSetup {

    /** The operator's key; else, where the database is our own, one of our own. */
    @Bean
    SecretBox secretBox(Environment environment, @Value("${lockkeeper.home}") Path home) {
        var key = environment.getProperty("lockkeeper.secret-key", "");
        if (!key.isBlank()) {
            return SecretBox.with(key);
        }
        if (!environment.containsProperty("spring.datasource.url")) {
            return SecretBox.with(new SecretKeyFile(home.resolve("secret.key")).read());
        }
        LoggerFactory.getLogger(SecretSetup.class)
                .warn("LOCKKEEPER_SECRET_KEY is not set: neither Jira nor webhooks can be connected until it is");
        return SecretBox.withoutKey();
    }

    @Bean
    PublicAddress publicAddress(@Value("${lockkeeper.public-url:http://localhost:${server.port:8080}}") String url) {
        return new PublicAddress(url);
    }
}
