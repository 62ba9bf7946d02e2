package io.backgrounder.bulk;

import io.backgrounder.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The types of an export's lines, for the OpenAPI document, which adds the kinds. */
@Schema(
        description = "A resource as its own address returns it, or the end; a problem if the export failed",
        anyOf = {ExportEnd.class, Problem.class})
interface ExportLine {}
