package dev.lockkeeper.api;

import dev.lockkeeper.common.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Bodies are JSON and nothing else, and their texts are such that they can be kept. */
@Configuration(proxyBeanMethods = false)
class Bodies {

    /** Last, so that what the libraries on the class path would offer besides is put aside. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer jsonAlone(JsonMapper json) {
        var strict = json.rebuild()
                .addModule(new SimpleModule("keepable text").addDeserializer(String.class, new KeepableText()))
                .addHandler(new PolicyNames())
                .build();
        return builder -> builder.withJsonConverter(new JacksonJsonHttpMessageConverter(strict))
                .configureMessageConvertersList(converters -> converters.removeIf(
                        converter -> converter.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML)));
    }

    private static class KeepableText extends StdScalarDeserializer<String> {

        KeepableText() {
            super(String.class);
        }

        @Override
        @Nullable
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = _parseString(parser, context, this);
            if (text != null && !Text.canBeKept(text)) {
                throw new UnkeepableText(parser);
            }
            return text;
        }
    }

    /** Well-formed JSON, but no text. */
    static class UnkeepableText extends InvalidFormatException {

        UnkeepableText(JsonParser parser) {
            super(parser, "text that cannot be kept", "", String.class);
        }
    }
}
