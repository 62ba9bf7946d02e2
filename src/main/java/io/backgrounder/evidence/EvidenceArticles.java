package io.backgrounder.evidence;

import io.backgrounder.source.ArticleAddressEntity;
import io.backgrounder.source.ArticleAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** The rows of the articles on which documents rest. */
@ApplicationScoped
public class EvidenceArticles {
    @Inject
    StatelessSession session;

    @Inject
    ArticleAddresses articles;

    /**
     * An article on which a document rests.
     *
     * @param named whether the evidence itself names the source
     */
    public record Used(ArticleAddressEntity.Address article, boolean named) {}

    /** Removes the rows of documents. */
    public void remove(Collection<UUID> ids) {
        session.createMutationQuery("delete from EvidenceArticle l where l.resourceId in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Replaces the rows of documents. */
    public void save(Map<UUID, Set<Used>> documents, Collection<UUID> existing) {
        if (!existing.isEmpty()) {
            remove(existing);
        }
        List<ArticleAddressEntity.Address> addresses = documents.values().stream()
                .flatMap(Set::stream)
                .map(Used::article)
                .toList();
        if (!addresses.isEmpty()) {
            Map<ArticleAddressEntity.Address, UUID> ids = articles.ids(addresses);
            session.insertMultiple(documents.entrySet().stream()
                    .flatMap(document -> document.getValue().stream()
                            .map(used -> new EvidenceArticleEntity(
                                    document.getKey(),
                                    ids.get(used.article),
                                    used.named ? used.article.sourceId() : null)))
                    .toList());
        }
    }
}
