package dev.lockkeeper;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Lockkeeper. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Lockkeeper {

    public static void main(String[] args) {
        SpringApplication.run(Lockkeeper.class, args);
    }
}
