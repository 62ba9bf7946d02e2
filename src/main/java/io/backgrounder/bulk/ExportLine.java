package io.backgrounder.bulk;

import io.backgrounder.faq.PublishedFaq;
import io.backgrounder.source.PublishedSource;
import io.backgrounder.story.PublishedStory;
import io.backgrounder.topic.PublishedTopic;
import io.backgrounder.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a line of an export can be; for the OpenAPI document. */
@Schema(
        description = "A resource as its own address gives it, or the end; a problem, where the export failed",
        anyOf = {
            PublishedStory.class,
            PublishedTopic.class,
            PublishedFaq.class,
            PublishedSource.class,
            ExportEnd.class,
            Problem.class
        })
interface ExportLine {}
