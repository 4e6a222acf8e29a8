package org.callout.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * The records behind the schemas of an OpenAPI document. A schema bears the name of its record or the one that the record's
 * {@code @Schema} gives; of records with one name it is the one with the schema's properties. Records outside null-marked
 * packages are left alone, because there a missing {@code @Nullable} means nothing.
 */
final class RecordSchemas {

    private static final DotName NULL_MARKED = DotName.createSimple("org.jspecify.annotations.NullMarked");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");

    private final IndexView index;
    private final Map<String, List<ClassInfo>> byName;

    RecordSchemas(IndexView index) {
        this.index = index;
        Set<DotName> nullMarked = index.getAnnotations(NULL_MARKED).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .map(target -> target.asClass().name())
                .filter(name -> name.withoutPackagePrefix().equals("package-info"))
                .map(DotName::packagePrefixName)
                .collect(Collectors.toSet());
        this.byName = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(record -> nullMarked.contains(record.name().packagePrefixName()))
                .collect(Collectors.groupingBy(RecordSchemas::schemaName));
    }

    /**
     * The properties that no instance is without; none if the schema is not made from a record of ours.
     *
     * @throws IllegalStateException if the record behind the schema cannot be told
     */
    Set<String> alwaysPresent(String schema, Set<String> properties) {
        List<ClassInfo> bearers = byName.getOrDefault(schema, List.of());
        Set<Set<String>> answers = bearers.stream()
                .filter(record -> names(record, component -> true).equals(properties))
                .map(record -> names(record, component -> !component.type().hasAnnotation(NULLABLE)))
                .collect(Collectors.toSet());
        if (answers.size() > 1 || (answers.isEmpty() && !bearers.isEmpty())) {
            throw new IllegalStateException(
                    "Of which record is the schema %s with the properties %s? Tell them apart by @Schema(name): %s"
                            .formatted(schema, properties, bearers));
        }
        return answers.stream().findAny().orElse(Set.of());
    }

    /** The components as JSON has them: those of an unwrapped record stand in its place. */
    private Set<String> names(ClassInfo record, Predicate<RecordComponentInfo> wanted) {
        return record.recordComponents().stream()
                .flatMap(component -> isUnwrapped(record, component)
                        ? names(index.getClassByName(component.type().name()), wanted).stream()
                        : Stream.of(component).filter(wanted).map(RecordComponentInfo::name))
                .collect(Collectors.toSet());
    }

    /** Jackson's annotation does not stay at the component: it is handed on to the field. */
    private static boolean isUnwrapped(ClassInfo record, RecordComponentInfo component) {
        return record.field(component.name()).hasAnnotation(UNWRAPPED);
    }

    private static String schemaName(ClassInfo record) {
        var schema = record.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null || Objects.equals(name.asString(), "") ? record.simpleName() : name.asString();
    }
}
