package dev.lockkeeper.jira;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What the room takes from the machine it runs on. */
@Configuration(proxyBeanMethods = false)
class JiraSetup {

    /** The address under which people, and Jira, reach this installation. */
    record PublicAddress(String url) {

        PublicAddress {
            url = url.replaceAll("/+$", "");
        }
    }

    @Bean
    PublicAddress publicAddress(@Value("${lockkeeper.public-url:http://localhost:${server.port:8080}}") String url) {
        return new PublicAddress(url);
    }

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
        LoggerFactory.getLogger(JiraSetup.class)
                .warn("LOCKKEEPER_SECRET_KEY is not set: Jira cannot be connected until it is");
        return SecretBox.withoutKey();
    }
}
