package io.backgrounder.bulk;

import io.backgrounder.document.ImportLine;
import io.backgrounder.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a line of an export for the import can be; for the OpenAPI document. */
@Schema(
        description = "A document as the import takes it; a problem, where the export failed",
        anyOf = {ImportLine.class, Problem.class})
interface ExportedDocument {}
