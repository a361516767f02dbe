package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.sendsdk.files.F24Metadata;
import io.github.sendsdk.files.FileKind;
import io.github.sendsdk.files.PagesCertainty;
import io.github.sendsdk.files.PdfFile;
import io.github.sendsdk.preflight.AttachmentPlace;
import io.github.sendsdk.preflight.Policy;
import io.github.sendsdk.preflight.Preflight;
import io.github.sendsdk.preflight.PreflightEnvironment;
import io.github.sendsdk.preflight.PreflightReport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is inside attachments. */
class FilesTest {
    private static final byte[] F24 = ("{\"f24Simplified\": {\"taxPayer\": {\"taxCode\": \"01199250158\"}, \"payments\": {\"records\": ["
                    + "{\"applyCost\": true, \"section\": \"EL\", \"municipality\": \"F205\", \"taxType\": \"394\", \"debit\": 1000}]}}}")
            .getBytes(StandardCharsets.UTF_8);

    @Test
    void aPdfIsLookedIntoWhereverItIs(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("verbale.pdf");
        Files.write(file, Requests.PDF);
        PdfFile onDisk = PdfFile.inspect(file);
        assertEquals(FileKind.PDF, onDisk.getKind());
        assertEquals(Requests.PDF.length, onDisk.getSize());
        assertEquals(1L, onDisk.getPages());
        assertEquals(PagesCertainty.COUNTED, onDisk.getPagesCertainty());
        assertTrue(onDisk.getHasEnd());
        assertTrue(onDisk.getReport().isOk());
        assertEquals(onDisk, PdfFile.inspect(Requests.PDF));
        assertEquals(onDisk, PdfFile.inspect(new ByteArrayInputStream(Requests.PDF)));
    }

    @Test
    void aSignedEnvelopeIsRefusedWithAnExplanation() {
        PdfFile file = PdfFile.inspect("-----BEGIN PKCS7-----\nMIIF".getBytes(StandardCharsets.UTF_8));
        assertEquals(FileKind.ENVELOPE_PEM, file.getKind());
        Issue issue = file.getReport().getErrors().get(0);
        assertEquals("FILE_PDF_INVALID_ERROR", issue.getCode());
        assertTrue(issue.getMessage(Locale.ITALIAN).contains(".p7m"), issue.getMessage(Locale.ITALIAN));
        assertTrue(PdfFile.inspect("text".getBytes(StandardCharsets.UTF_8), PreflightEnvironment.production().withPdfHeaderCheck(false))
                .getReport()
                .isOk());
    }

    @Test
    void aFileThatCannotBeReadIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("none.pdf");
        FileException error = assertThrows(FileException.class, () -> PdfFile.inspect(file));
        assertEquals(file.toString(), error.getPath());
        assertThrows(FileException.class, () -> F24Metadata.of(file).check());
    }

    @Test
    void f24MetadataAreCheckedWithWhatTheRequestSays() throws Exception {
        PreflightReport report = F24Metadata.of(F24).withApplyCost(false).check();
        assertEquals("f24Simplified.payments.records[0].taxType", report.getErrors().get(0).getPath());
        assertEquals("F24_METADATA_NOT_VALID", report.getErrors().get(0).getCode());
        assertEquals(2, report.getErrors().size());
        PreflightReport digest = F24Metadata.of(new ByteArrayInputStream(F24))
                .withSha256(Sha256Digest.of(new byte[0]))
                .withTaxCodeCheck(Policy.OFF)
                .check();
        assertTrue(digest.getErrors().stream().anyMatch(issue -> issue.getId().equals("F-03")));
    }

    @Test
    void bothHaveTheirRules() {
        assertEquals(9, PdfFile.rules().size());
        assertFalse(F24Metadata.rules().isEmpty());
    }

    @Test
    void aFileIsCheckedAtItsPlaceInTheRequest(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("f24.json");
        Files.write(file, F24);
        AttachmentPlace place = AttachmentPlace.form(1, 0, true);
        PreflightReport report = Preflight.attachment(place, file);
        Issue issue = report.getErrors().get(0);
        assertEquals("recipients[1].payments[0].f24.metadataAttachment", issue.getPath());
        assertTrue(issue.getInside().startsWith("f24Simplified.payments.records[0]"), issue.getInside());
        assertEquals(report, Preflight.attachment(place, F24));
        Issue notPdf = Preflight.attachment(AttachmentPlace.document(2), F24).getErrors().get(0);
        assertEquals("documents[2]", notPdf.getPath());
        assertEquals("", notPdf.getInside());
        AttachmentPlace notice = AttachmentPlace.notice(0, 3).withSha256(Sha256Digest.of(F24));
        Issue digest = Preflight.attachment(notice, Requests.PDF).getErrors().get(0);
        assertEquals("recipients[0].payments[3].pagoPa.attachment", digest.getPath());
        assertThrows(InvalidInputException.class, () -> Preflight.attachment(AttachmentPlace.document(-1), F24));
    }
}
