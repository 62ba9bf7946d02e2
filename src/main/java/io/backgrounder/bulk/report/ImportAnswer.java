package io.backgrounder.bulk.report;

import io.backgrounder.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The types of lines in an import's answer, for the OpenAPI document. */
@Schema(
        description =
                "The result of one line; at the end the summary of all, and after it a problem if the import was aborted",
        anyOf = {ImportResult.class, ImportSummary.class, Problem.class})
public interface ImportAnswer {}
