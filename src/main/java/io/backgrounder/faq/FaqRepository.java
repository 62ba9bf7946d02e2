package io.backgrounder.faq;

import io.backgrounder.address.Kind;
import io.backgrounder.contributor.Byline;
import io.backgrounder.evidence.EvidenceColumn;
import io.backgrounder.image.ImageJson;
import io.backgrounder.provenance.Provenance;
import io.backgrounder.provenance.ProvenanceColumn;
import io.backgrounder.translation.OneEach;
import io.backgrounder.translation.TranslationColumns;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Months;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Selection;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.query.SqlRow;
import io.backgrounder.web.query.TextRow;
import io.backgrounder.web.text.LanguageTags;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Repository of FAQs. */
@ApplicationScoped
public class FaqRepository implements PanacheRepositoryBase<FaqEntity, UUID> {
    private static final String FIXED =
            "f.slug, f.language, f.question, f.introduction, f.published_at, f.updated_at, f.content_updated_at, f.revision, f.disclosure";

    /** The FAQs of the stories of some topics. It reads as many rows as these stories have links. */
    private static final String OF_TOPICS = """
            (select distinct l.faq_id from story_topic t join story_faq l on l.story_id = t.story_id
            where t.topic_id = any(cast(:topics as uuid[])) and t.listed_at is not null) l join published_faq f on f.id = l.faq_id""";

    private static final String ITEMS = TextRow.column(
            "select array[i.id, i.question, i.answer] from faq_item i where i.faq_id = f.id order by i.position",
            "items");

    /** The newest stories: a FAQ with 100,000 stories costs as much as one with 20. */
    private static final String STORIES = TextRow.column("""
            select array[cast(s.id as text), s.slug, s.language, s.headline, %s]
            from (select l.story_id, l.listed_at from story_faq l where l.faq_id = f.id and l.listed_at is not null
                order by l.listed_at desc, l.story_id desc limit 20) n
            join story s on s.id = n.story_id order by n.listed_at desc, n.story_id desc""".formatted(TextRow.micros("s.published_at")), "stories");

    /** It reads as many rows as the contributors have FAQs. */
    private static final String BY_CONTRIBUTOR = "f.id in (select b.faq_id from faq_contributor b"
            + " where b.contributor_id = any(cast(:contributors as uuid[])))";

    /** The optional members, as alternatives of a regular expression, so that annotations can use them. */
    static final String MEMBERS = "image|items|evidence|contributors|provenance|stories|translation|translations";

    private static final String PROVENANCE = "provenance";

    /** The primary subtag of the language of each FAQ, in which the names of sources are. */
    private static final String LANGUAGE = "array[split_part(f.language, '-', 1)]";

    @Inject
    SqlReader database;

    @Inject
    Dependencies dependencies;

    /** A page of FAQs. An empty list of topics or contributors does not filter. */
    public Page<Faq> list(FaqFilter filter, List<UUID> topics, List<UUID> contributors) {
        dependencies.key(Kind.FAQ.collection());
        topics.forEach(topic -> dependencies.key(Kind.storiesOf(Kind.TOPIC.id(topic))));
        List<String> languages = LanguageTags.canonical(filter.language);
        List<Months.Span> months = Months.spans(filter.month);
        boolean byPublication = filter.sort.endsWith("publishedAt");
        ListQuery<UUID> query = ListQuery.ids(database, "f.id", topics.isEmpty() ? "published_faq f" : OF_TOPICS)
                .where("f.published_at > :publishedAfter", "publishedAfter", filter.publishedAfter)
                .where("f.published_at < :publishedBefore", "publishedBefore", filter.publishedBefore)
                .where("f.updated_at >= :updatedSince", "updatedSince", filter.updatedSince)
                .descending(filter.sort.startsWith("-"))
                .key(byPublication ? "f.published_at" : "f.updated_at", Instant.class)
                .key("f.id", UUID.class);
        if (!contributors.isEmpty()) {
            query.where(BY_CONTRIBUTOR, "contributors", contributors.toArray(UUID[]::new));
        }
        if (!topics.isEmpty()) {
            query.parameter("topics", topics.toArray(UUID[]::new));
        }
        if (byPublication && topics.isEmpty()) {
            query.eachOf("f.language", "language", languages).eachWithin("f.published_at", months);
        } else {
            query.anyOf("f.language", "language", languages).within("f.published_at", months);
        }
        OneEach.filter(query, "f", filter.oneEach, languages);
        return database.page(query, filter, selection(filter.members()));
    }

    /** @param members the optional members to read, of {@link #MEMBERS} */
    public List<Faq> published(Collection<UUID> ids, Set<String> members) {
        return List.copyOf(database.byId(selection(members), ids, "").values());
    }

    /** The FAQs that readers see, or saw before they were withdrawn, with all of their own that is written. */
    Map<UUID, Faq> withWithdrawn(Collection<UUID> ids) {
        return database.byId(
                selection(Set.of("image", "items", "evidence", PROVENANCE)).from("faq f"), ids, "");
    }

    private Selection<Faq> selection(Set<String> members) {
        String columns = FIXED
                + (members.contains("image") ? ", f.image" : "")
                + (members.contains("items") ? ", " + ITEMS : "")
                + (members.contains("evidence") ? ", " + EvidenceColumn.of("f", LANGUAGE) : "")
                + (members.contains("contributors") ? ", " + Byline.column("faq", "f") : "")
                + (members.contains(PROVENANCE) ? ", " + ProvenanceColumn.of("f") : "")
                + (members.contains("stories") ? ", " + STORIES : "")
                + (members.contains("translation") ? ", " + TranslationColumns.translation(Kind.FAQ, "f") : "")
                + (members.contains("translations") ? ", " + TranslationColumns.translations("f") : "");
        return new Selection<>("f.id", columns, "published_faq f", row -> faq(row, members));
    }

    private Faq faq(SqlRow row, Set<String> members) throws SQLException {
        FaqBuilder faq = FaqBuilder.builder()
                .id(Kind.FAQ.id(row.uuid("id")))
                .slug(row.text("slug"))
                .language(row.text("language"))
                .question(row.text("question"))
                .introduction(row.text("introduction"))
                .publishedAt(row.instant("published_at"))
                .updatedAt(row.instant("updated_at"))
                .contentUpdatedAt(row.instant("content_updated_at"))
                .revision((int) row.number("revision"))
                .disclosure(row.text("disclosure"))
                .links(Faq.FaqLinks.of(row.text("slug")));
        if (members.contains("image")) {
            faq.image(ImageJson.image(row.text("image")));
        }
        if (members.contains("items")) {
            faq.items(row.rows("items", item -> new Faq.FaqItem(item.text(0), item.text(1), item.text(2))));
        }
        if (members.contains("evidence")) {
            faq.evidence(EvidenceColumn.read(row, List.of(row.text("language"))));
        }
        if (members.contains("contributors")) {
            faq.contributors(row.rows("contributors", Byline::of));
        }
        if (members.contains(PROVENANCE)) {
            Provenance provenance = ProvenanceColumn.read(row);
            faq.provenance(provenance.sections()).responsible(provenance.responsible());
        }
        if (members.contains("stories")) {
            dependencies.key(Kind.storiesOf(faq.id()));
            faq.stories(row.rows(
                    "stories",
                    story -> new Faq.FaqStory(
                            story.uuid(0), story.text(1), story.text(2), story.text(3), story.instant(4))));
        }
        if (members.contains("translation")) {
            faq.translation(TranslationColumns.translation(Kind.FAQ, row));
        }
        if (members.contains("translations")) {
            faq.translations(TranslationColumns.translations(Kind.FAQ, row));
        }
        return faq.build();
    }
}
