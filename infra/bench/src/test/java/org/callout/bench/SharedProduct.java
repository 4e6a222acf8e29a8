package org.callout.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.callout.local.ProductSettings;
import org.callout.local.ProductStack;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One product for all small measurements, started for the first that asks and stopped after the last test. */
final class SharedProduct implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == ProductStack.class;
    }

    @Override
    public ProductStack resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(SharedProduct.class))
                .computeIfAbsent(ProductStack.class, key -> start(), ProductStack.class);
    }

    private static ProductStack start() {
        try {
            return ProductStack.start(ProductSettings.ofBuild("infra/bench"), System.err);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
