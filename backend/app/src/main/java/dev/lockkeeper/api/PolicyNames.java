package dev.lockkeeper.api;

import dev.lockkeeper.migration.IssueFloorForm;
import dev.lockkeeper.migration.PolicyForm.CostForm;
import dev.lockkeeper.migration.PolicyForm.LimitForm;
import dev.lockkeeper.migration.PolicyTierForm;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Refuses names that a policy does not have. Elsewhere they are passed over; here a misspelt one would take away what a
 * gate asks for, and nobody would be told.
 */
class PolicyNames extends DeserializationProblemHandler {

    private static final Set<Class<?>> NAMED = Set.of(
            PolicyBody.class,
            PolicyWindowBody.class,
            PolicyTierForm.class,
            LimitForm.class,
            CostForm.class,
            IssueFloorForm.class);

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        var type = beanOrClass instanceof Class<?> known ? known : beanOrClass.getClass();
        if (NAMED.contains(type)) {
            throw UnrecognizedPropertyException.from(parser, beanOrClass, name, deserializer.getKnownPropertyNames());
        }
        return false;
    }
}
