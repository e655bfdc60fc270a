package dev.lockkeeper.installation;

import dev.lockkeeper.common.TravellingClock;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every room takes from the machine it runs on. */
@Configuration(proxyBeanMethods = false)
class Installation {

    /** Where this installation keeps its files, and the address by which people and Jira reach it. */
    @ConfigurationProperties("lockkeeper")
    record Settings(
            @DefaultValue("${user.home}/.lockkeeper") Path home) {}

    @Bean
    Clock clock() {
        return new TravellingClock(Clock.systemUTC());
    }
}
