package io.backgrounder.source;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Repository of articles. */
@ApplicationScoped
public class ArticleAddresses implements PanacheRepositoryBase<ArticleAddressEntity, UUID> {
    /**
     * Looks up each article by the index on both columns, however large the table is; PostgreSQL compares the values of a list one by one.
     */
    private static final String BY_ADDRESS = """
            select a.* from unnest(cast(:sources as uuid[]), cast(:urls as text[])) w (source_id, url)
                join article_address a on a.source_id = w.source_id and a.url = w.url""";

    @Inject
    StatelessSession session;

    /** Returns the ids of articles by their addresses, and adds the articles that do not exist yet. */
    public Map<ArticleAddressEntity.Address, UUID> ids(Collection<ArticleAddressEntity.Address> addresses) {
        Map<ArticleAddressEntity.Address, UUID> ids = stored(Set.copyOf(addresses));
        List<ArticleAddressEntity> added = new ArrayList<>();
        for (ArticleAddressEntity.Address address : addresses) {
            ids.computeIfAbsent(address, missing -> {
                added.add(new ArticleAddressEntity(Kind.newId(), missing));
                return added.get(added.size() - 1).id;
            });
        }
        session.insertMultiple(added);
        return ids;
    }

    private Map<ArticleAddressEntity.Address, UUID> stored(Collection<ArticleAddressEntity.Address> addresses) {
        return session.createNativeQuery(BY_ADDRESS, ArticleAddressEntity.class)
                .setParameter(
                        "sources",
                        addresses.stream()
                                .map(ArticleAddressEntity.Address::sourceId)
                                .toArray(UUID[]::new))
                .setParameter(
                        "urls",
                        addresses.stream()
                                .map(ArticleAddressEntity.Address::url)
                                .toArray(String[]::new))
                .getResultStream()
                .collect(
                        toMap(ArticleAddressEntity::address, article -> article.id, (one, other) -> one, HashMap::new));
    }
}
