package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.sendsdk.preflight.AddressLookup;
import io.github.sendsdk.preflight.Evidence;
import io.github.sendsdk.preflight.Layer;
import io.github.sendsdk.preflight.Policy;
import io.github.sendsdk.preflight.Preflight;
import io.github.sendsdk.preflight.PreflightEnvironment;
import io.github.sendsdk.preflight.PreflightKnowledge;
import io.github.sendsdk.preflight.PreflightReport;
import io.github.sendsdk.preflight.Rule;
import io.github.sendsdk.preflight.SenderProfile;
import io.github.sendsdk.preflight.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The platform's rules, without the platform. */
class PreflightTest {
    private static final UploadedFile FILE =
            UploadedFile.of("PN_NOTIFICATION_ATTACHMENTS-1.pdf", "v1", Sha256Digest.of(Requests.PDF), ContentType.PDF);

    @Test
    void aRightRequestHasNoErrors() {
        PreflightReport report = Preflight.production().check(Requests.to("2026/1", FILE));
        assertEquals(Collections.emptyList(), report.getErrors());
        assertTrue(report.isOk());
        assertNull(report.getAnswer());
    }

    @Test
    void everyMistakeIsToldWithPlaceCodeAndFix() {
        NewNotification request = Requests.to("2026/1", FILE, PhysicalAddress.of("Via Roma 1", "Napoli").withZip("80100"));
        PreflightReport report = Preflight.of(PreflightEnvironment.strict()).check(request);
        assertFalse(report.isOk());
        Issue issue = report.getErrors().get(0);
        assertEquals("recipients[0].physicalAddress.province", issue.getPath());
        assertEquals(Severity.ERROR, issue.getSeverity());
        assertTrue(issue.isError());
        assertFalse(issue.getMessage().isEmpty());
        assertFalse(issue.getFix(Locale.ITALIAN).isEmpty());
        assertTrue(report.getText(Locale.ITALIAN).startsWith("errore " + issue.getId() + " " + issue.getPath()));
        assertTrue(report.getText(Locale.ENGLISH).startsWith("error " + issue.getId()));
    }

    @Test
    void aReportThatIsShortenedSaysSo() {
        Preflight preflight = Preflight.production();
        PreflightReport all = preflight.checkJson("{\"documents\":[{}]}");
        assertNull(all.getMore());
        assertFalse(all.getText(Locale.ENGLISH).contains("and more"));
        String documents = String.join(",", Collections.nCopies(10_050, "{}"));
        PreflightReport report = preflight.checkJson("{\"documents\":[" + documents + "]}");
        assertEquals(report.getMore().get(Locale.ENGLISH), lastLine(report.getText(Locale.ENGLISH)));
        assertEquals(report.getMore().get(Locale.ITALIAN), lastLine(report.getText(Locale.ITALIAN)));
        assertTrue(lastLine(report.getText(Locale.ENGLISH)).startsWith("and more: "));
    }

    private static String lastLine(String text) {
        String[] lines = text.split("\n");
        return lines[lines.length - 1];
    }

    @Test
    void aBodyOfAnyProgramIsSeenAsTheGatewaySeesIt() {
        String body = "{\"paProtocolNumber\":\"1\",\"subject\":null,\"recipients\":[],\"colour\":\"red\"}";
        PreflightReport report = Preflight.production().withVersion("2.5").checkJson(body);
        List<String> paths = report.getErrors().stream().map(Issue::getPath).collect(Collectors.toList());
        assertTrue(paths.containsAll(Arrays.asList("subject", "recipients")), paths.toString());
        assertTrue(report.getErrors().stream().allMatch(issue -> issue.getCode().equals("PN_INVALID_BODY")
                || issue.getLayer() != Layer.GATEWAY));
        assertNotNull(report.getAnswer());
        assertEquals(Layer.GATEWAY, report.getAnswer().getLayer());
        assertEquals(400, report.getAnswer().getStatus());
        assertEquals(1, report.getAnswer().getErrors().size());
    }

    @Test
    void whatIsNoJsonHasLineAndColumn() {
        Issue issue = Preflight.production().checkJson("{\n  \"a\": }").getErrors().get(0);
        assertEquals(2L, issue.getLine());
        assertEquals(8L, issue.getColumn());
        assertEquals("", issue.getPath());
    }

    @Test
    void manyAreCheckedInOneCallAndNoneSpoilsAnother() {
        List<String> bodies = new ArrayList<>(Collections.nCopies(200, Requests.to("1", FILE).toJson()));
        bodies.set(7, "not json");
        List<PreflightReport> reports = Preflight.production().checkAllJson(bodies);
        assertEquals(200, reports.size());
        for (int i = 0; i < reports.size(); i++) {
            assertEquals(i != 7, reports.get(i).isOk(), "row " + i);
        }
        assertEquals(2, Preflight.production().checkAll(Arrays.asList(Requests.to("1", FILE), Requests.to("2", FILE))).size());
    }

    @Test
    void limitsCanBeChanged() {
        NewNotification request = Requests.to("2026/1", FILE);
        PreflightEnvironment oneLetter = PreflightEnvironment.production().withDenominationLength(1);
        assertTrue(paths(oneLetter, request).contains("recipients[0].denomination"));
        PreflightEnvironment digits = PreflightEnvironment.production().withAddressCharacters(Policy.ENFORCE, "0-9");
        assertTrue(paths(digits, request).stream().anyMatch(path -> path.startsWith("recipients[0].physicalAddress")));
        PreflightEnvironment blackList =
                PreflightEnvironment.uat().withTaxIdBlackList(Collections.singletonList("FLPCPT69A65Z336P"));
        assertTrue(paths(blackList, request).contains("recipients[0].taxId"));
        assertEquals(PreflightEnvironment.uat(), PreflightEnvironment.uat());
        InvalidInputException error = assertThrows(
                InvalidInputException.class,
                () -> paths(PreflightEnvironment.production().withMaxRecipients(-1), request));
        assertEquals("maxRecipients", error.getPath());
        assertThrows(InvalidInputException.class, () -> Preflight.production().withVersion("two").check(request));
    }

    @Test
    void theSenderIsLookedAtIfItIsKnown() {
        SenderProfile sender = SenderProfile.unknown().withActive(false);
        PreflightEnvironment environment = PreflightEnvironment.production()
                .withAddressLookup(AddressLookup.DISABLED)
                .withSender(sender);
        assertFalse(Preflight.of(environment).check(Requests.to("1", FILE)).isOk());
        assertTrue(SenderProfile.unknown().withTaxId(PaTaxId.parse("80016350821")).toString().contains("***"));
    }

    @Test
    void whatIsKnownOfFilesAndEarlierRequestsCounts() {
        NewNotification request = Requests.to("1", FILE);
        PreflightKnowledge missing = PreflightKnowledge.none().withMissingFile(FILE.key(), FILE.versionToken());
        Issue issue = Preflight.production().withKnowledge(missing).check(request).getErrors().get(0);
        assertEquals(Layer.ACCEPTANCE, issue.getLayer());
        assertEquals("FILE_NOTFOUND", issue.getCode());
        PreflightKnowledge used = PreflightKnowledge.none().withUsedProtocol("1", "");
        assertEquals("PreflightKnowledge(files=0, usedProtocols=1, usedNotices=0)", used.toString());
    }

    @Test
    void theRulesAreListedWithTheirSources() {
        List<Rule> rules = Preflight.rules();
        assertTrue(rules.size() > 100, "only " + rules.size());
        Rule rule = rules.stream().filter(it -> it.getId().equals("S-09")).findFirst().get();
        assertEquals("every recipient has a tax code of its own", rule.getRequirement().get(Locale.ENGLISH));
        assertFalse(rule.getSource().isEmpty());
        assertTrue(Preflight.undecidableRules().stream().allMatch(it -> it.getEvidence() == Evidence.PLATFORM));
        assertFalse(Preflight.undecidableRules().isEmpty());
    }

    @Test
    void reservationsOfUploadsAreChecked() {
        PreflightReport report = Preflight.checkPreloadJson("[{\"preloadIdx\": \"a/b\", \"sha256\": \"zz\"}]");
        assertEquals("[0].preloadIdx", report.getErrors().get(0).getPath());
    }

    private static List<String> paths(PreflightEnvironment environment, NewNotification request) {
        return Preflight.of(environment).check(request).getErrors().stream().map(Issue::getPath).collect(Collectors.toList());
    }
}
