package dev.lockkeeper.decision;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The templates that the product brings: files, so that a tenant has them without any row. */
@Component
class StartingSet {

    private static final String FILES = "classpath:starting-set/*.md";

    private final Map<String, ShippedTemplate> byKey;

    StartingSet() throws IOException {
        byKey = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                .map(StartingSet::read)
                .collect(toMap(ShippedTemplate::key, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    Collection<ShippedTemplate> all() {
        return byKey.values();
    }

    Optional<ShippedTemplate> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private static ShippedTemplate read(Resource file) {
        var name = Objects.requireNonNull(file.getFilename());
        try {
            var text = file.getContentAsString(StandardCharsets.UTF_8);
            return ShippedTemplate.parse(name.substring(0, name.length() - ".md".length()), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
