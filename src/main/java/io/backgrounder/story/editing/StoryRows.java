package io.backgrounder.story.editing;

import io.backgrounder.address.Kind;
import io.backgrounder.contributor.StoryContributorEntity;
import io.backgrounder.coverage.CoverageDocument;
import io.backgrounder.coverage.CoverageDocumentPoint;
import io.backgrounder.coverage.CoveragePointEntity;
import io.backgrounder.coverage.CoveragePointSourceEntity;
import io.backgrounder.coverage.SourceSummaryArticleEntity;
import io.backgrounder.coverage.SourceSummaryEntity;
import io.backgrounder.source.ArticleAddressEntity;
import io.backgrounder.story.StoryFaqEntity;
import io.backgrounder.story.StoryTopicEntity;
import io.backgrounder.timeline.TimelineRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows in other tables that belong to the rows of {@code story} in a batch of documents. */
class StoryRows {
    final List<SourceSummaryEntity> summaries = new ArrayList<>();
    final List<SourceSummaryArticleEntity> articles = new ArrayList<>();
    final List<CoveragePointEntity> points = new ArrayList<>();
    final List<CoveragePointSourceEntity> pointSources = new ArrayList<>();
    final List<StoryFaqEntity> faqs = new ArrayList<>();
    final List<StoryTopicEntity> topics = new ArrayList<>();
    final TimelineRows timeline = new TimelineRows();
    final List<StoryContributorEntity> contributors = new ArrayList<>();

    private final StoryReferences references;
    private final Map<ArticleAddressEntity.Address, UUID> articleIds;

    StoryRows(StoryReferences references, Map<ArticleAddressEntity.Address, UUID> articleIds) {
        this.references = references;
        this.articleIds = articleIds;
    }

    void add(UUID story, StoryDocument document) {
        Instant listedAt = document.status().equals("published") ? document.publishedAt() : null;
        List<CoverageDocument.CoverageDocumentSummary> written =
                document.coverage().summaries();
        for (int i = 0; i < written.size(); i++) {
            addSummary(story, i, written.get(i), listedAt);
        }
        for (int i = 0; i < document.coverage().points().size(); i++) {
            addPoint(story, i, document.coverage().points().get(i));
        }
        for (int i = 0; i < document.faqs().size(); i++) {
            StoryFaqEntity row = new StoryFaqEntity();
            row.storyId = story;
            row.faqId = references.faq(document.faqs().get(i));
            row.position = i;
            row.listedAt = listedAt;
            faqs.add(row);
        }
        for (int i = 0; i < document.topics().size(); i++) {
            StoryTopicEntity row = new StoryTopicEntity();
            row.storyId = story;
            row.topicId = references.topic(document.topics().get(i).topic());
            row.position = i;
            row.role = document.topics().get(i).role();
            row.listedAt = listedAt;
            row.contentUpdatedAt = document.contentUpdatedAt();
            topics.add(row);
        }
        timeline.add(story, document.timeline(), references::topic);
        for (int i = 0; i < document.contributors().size(); i++) {
            StoryContributorEntity row = new StoryContributorEntity();
            row.storyId = story;
            row.contributorId = references.bylines().id(document.contributors().get(i));
            row.role = document.contributors().get(i).role();
            row.position = i;
            row.listedAt = listedAt;
            contributors.add(row);
        }
    }

    private void addSummary(
            UUID story, int position, CoverageDocument.CoverageDocumentSummary summary, Instant listedAt) {
        SourceSummaryEntity row = new SourceSummaryEntity();
        row.storyId = story;
        row.sourceId = references.source(summary.source());
        row.id = Kind.SUMMARY.parseId(summary.id()).orElseThrow();
        row.position = position;
        row.text = summary.text();
        row.listedAt = listedAt;
        summaries.add(row);
        for (int i = 0; i < summary.articles().size(); i++) {
            addArticle(row, i, summary.articles().get(i));
        }
    }

    private void addArticle(
            SourceSummaryEntity summary, int position, CoverageDocument.CoverageDocumentArticle article) {
        SourceSummaryArticleEntity row = new SourceSummaryArticleEntity();
        row.sourceSummaryId = summary.id;
        row.articleId = articleIds.get(new ArticleAddressEntity.Address(summary.sourceId, article.url()));
        row.sourceId = summary.sourceId;
        row.position = position;
        row.headline = article.headline();
        row.language = article.language();
        row.publishedAt = article.publishedAt();
        articles.add(row);
    }

    private void addPoint(UUID story, int position, CoverageDocumentPoint point) {
        CoveragePointEntity row = new CoveragePointEntity();
        row.storyId = story;
        row.position = position;
        row.id = point.id();
        row.kind = point.kind();
        row.text = point.text();
        points.add(row);
        for (int i = 0; i < point.sources().size(); i++) {
            CoveragePointSourceEntity link = new CoveragePointSourceEntity();
            link.storyId = story;
            link.pointPosition = position;
            link.sourceId = references.source(point.sources().get(i));
            link.position = i;
            pointSources.add(link);
        }
    }
}
