package dev.lockkeeper.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The style sheets of components, found by their folder: a room adds a file and the layout links it. Linked rather than
 * imported, since an importing file keeps its hash, and so its year in the cache, when an imported one changes.
 */
@Component("stylesheets")
class Stylesheets {

    private final List<String> components;

    Stylesheets(ResourcePatternResolver resources) throws IOException {
        components = Arrays.stream(resources.getResources("classpath*:/static/css/components/*.css"))
                .map(Resource::getFilename)
                .sorted()
                .map(name -> "/css/components/" + name)
                .toList();
    }

    public List<String> components() {
        return components;
    }
}
