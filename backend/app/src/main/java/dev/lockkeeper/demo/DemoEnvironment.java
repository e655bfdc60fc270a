package dev.lockkeeper.demo;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** The demo company's Jira stands on this machine, where real connections must not lead: the demo alone may go there. */
public class DemoEnvironment implements EnvironmentPostProcessor {

    private static final String ALLOWED = "lockkeeper.jira.allow-private-addresses";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (isWanted(environment)) {
            environment.getPropertySources().addLast(new MapPropertySource("demo", Map.of(ALLOWED, true)));
        }
    }

    /** Nobody wants a demo company in a database of their own, unless they ask for it. */
    static boolean isWanted(Environment environment) {
        return environment.getProperty(
                "lockkeeper.demo", Boolean.class, !environment.containsProperty("spring.datasource.url"));
    }
}
