package org.callout.dispatch.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The areas that organisations count their callouts by. */
@ApplicationScoped
class AreaLayers {

    private static final String NAME_TAKEN = "area_layer_names_differ";

    private static final String LIST = """
            select l.id, l.name, l.property, l.added_by, l.added_at,
                   (select count(distinct value) from area a where a.layer_id = l.id) as values
            from area_layer l where l.organisation = $1 order by l.name
            """;

    private static final String KNOWN = "select from area_layer where id = $1 and organisation = $2";

    private static final String ADD = """
            insert into area_layer (id, organisation, name, property, added_by, added_at) values ($1, $2, $3, $4, $5, $6)
            """;

    /** What is drawn wrongly, such as a border that crosses itself, is mended rather than refused. */
    private static final String ADD_SHAPES = """
            insert into area (layer_id, value, shape)
            select $1, value, ST_Subdivide(ST_CollectionExtract(ST_MakeValid(ST_Force2D(ST_SetSRID(ST_GeomFromGeoJSON(geometry), 4326))), 3), 128)
            from unnest($2::text[], $3::text[]) as drawn (value, geometry)
            """;

    private static final String REMOVE = "delete from area_layer where id = $1 and organisation = $2";

    private final Pool pool;

    AreaLayers(Pool pool) {
        this.pool = pool;
    }

    /**
     * A layer of areas.
     *
     * @param property by whose value areas are told apart
     * @param values how many different ones there are
     */
    record Layer(UUID id, String name, String property, long values, String addedBy, Instant addedAt) {}

    Uni<List<Layer>> list(String organisation) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(organisation))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AreaLayers::layer)
                        .toList());
    }

    private static Layer layer(Row row) {
        return new Layer(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("property"),
                row.getLong("values"),
                row.getString("added_by"),
                row.getOffsetDateTime("added_at").toInstant());
    }

    /** 404 unless it is one of this organisation's; null is none and known to everybody. */
    Uni<Void> assertKnown(String organisation, @Nullable UUID layer) {
        if (layer == null) return Uni.createFrom().voidItem();
        return pool.preparedQuery(KNOWN)
                .execute(Tuple.of(layer, organisation))
                .invoke(rows -> {
                    if (rows.size() == 0) throw Problems.notFound();
                })
                .replaceWithVoid();
    }

    /** Adds a layer with its areas, or nothing. */
    Uni<Void> add(String organisation, Layer layer, List<AreaShapes.Shape> shapes) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery(ADD)
                        .execute(Tuple.tuple()
                                .addUUID(layer.id())
                                .addString(organisation)
                                .addString(layer.name())
                                .addString(layer.property())
                                .addString(layer.addedBy())
                                .addOffsetDateTime(layer.addedAt().atOffset(ZoneOffset.UTC)))
                        .chain(() -> add(connection, layer.id(), shapes)))
                .onFailure(AreaLayers::isNameTaken)
                .transform(taken -> Problems.conflict("There is a layer of this name already."));
    }

    private static Uni<Void> add(SqlConnection connection, UUID layer, List<AreaShapes.Shape> shapes) {
        return connection
                .preparedQuery(ADD_SHAPES)
                .execute(Tuple.tuple()
                        .addUUID(layer)
                        .addArrayOfString(
                                shapes.stream().map(AreaShapes.Shape::value).toArray(String[]::new))
                        .addArrayOfString(
                                shapes.stream().map(AreaShapes.Shape::geometry).toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** Whether there was one to remove. */
    Uni<Boolean> remove(String organisation, UUID layer) {
        return pool.preparedQuery(REMOVE).execute(Tuple.of(layer, organisation)).map(rows -> rows.rowCount() == 1);
    }

    private static boolean isNameTaken(Throwable failure) {
        return failure instanceof PgException refused && NAME_TAKEN.equals(refused.getConstraint());
    }
}
