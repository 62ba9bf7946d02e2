package io.backgrounder.bulk;

import io.backgrounder.faq.Faq;
import io.backgrounder.source.Source;
import io.backgrounder.story.Story;
import io.backgrounder.topic.Topic;
import io.backgrounder.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The types of an export's lines, for the OpenAPI document. */
@Schema(
        description = "A resource as its own address returns it, or the end; a problem if the export failed",
        anyOf = {Story.class, Topic.class, Faq.class, Source.class, ExportEnd.class, Problem.class})
interface ExportLine {}
